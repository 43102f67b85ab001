namespace Tongxin.Platform.Export.Word;

/// <summary>
/// Breaks a long title into lines of like length, the longest first (梯形), where the words allow it: “回行时，应当词意完整、
/// 排列对称、长短适宜” (GB/T 9704-2012, 7.3.1). Lines that the writer broke stay as they are.
/// </summary>
internal static class TitleLines
{
    /// <summary>What fits into one line of 156 mm in 22 pt.</summary>
    public const int Longest = Layout.TextWidth / (Layout.Title * 10);

    // Beyond this it is no title any more, and Word may break it as it likes.
    private const int MostLines = 6;

    private const string EndsWell = "的、，：；》”）会部月年";
    private static readonly string[] startsWell = ["关于", "《", "“", "（", "和", "与", "及", "暨", "第"];

    public static string Of(string title)
    {
        var lines = CleanText.Lines(title);
        if (lines.Count > 1) return string.Join('\n', lines);
        var text = lines[0].Trim();
        var count = (int)Math.Ceiling(TextWidth.Of(text) / Longest);
        return count is <= 1 or > MostLines ? text : string.Join('\n', Balance(text, count));
    }

    private static IEnumerable<string> Balance(string text, int lines)
    {
        for (; lines > 1; lines--)
        {
            var wanted = TextWidth.Of(text) / lines;
            var at = Enumerable.Range(1, text.Length - 1)
                .Where(i => TextWidth.Of(text[..i]) <= Longest && TextWidth.Of(text[i..]) <= Longest * (lines - 1))
                .OrderBy(i => Math.Abs(TextWidth.Of(text[..i]) - wanted - 1) + Awkwardness(text, i))
                .FirstOrDefault(text.Length);
            yield return text[..at].TrimEnd();
            text = text[at..].TrimStart();
            if (text.Length == 0) yield break;
        }
        yield return text;
    }

    private static double Awkwardness(string text, int at) =>
        char.IsLowSurrogate(text[at]) || (char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1])) ? 100
        : "》”）、，。：；".Contains(text[at], StringComparison.Ordinal) || "《“（〔".Contains(text[at - 1], StringComparison.Ordinal) ? 50
        : startsWell.Any(word => text.AsSpan(at).StartsWith(word, StringComparison.Ordinal)) ? 0
        : EndsWell.Contains(text[at - 1], StringComparison.Ordinal) ? 0.5
        : 5;
}
