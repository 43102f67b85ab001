using System.Buffers;
using System.Globalization;
using System.Text;

namespace Tongxin.Platform.Export.Sheets;

/// <summary>The encoding that old office programs read (GBK). What it cannot hold is refused and named; nothing is put in its place.</summary>
internal sealed class Gbk
{
    /// <summary>Places that are named at most.</summary>
    private const int MostNamed = 10;

    // Windows gave the euro sign and the private signs bytes of its own, at which others stop.
    private static readonly SearchValues<char> windowsOnly = SearchValues.Create(['€', .. Enumerable.Range(0xE000, 0x1900).Select(code => (char)code)]);

    public static readonly Encoding Encoding = CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private readonly List<string> places = [];

    /// <summary>Whether the text can be written; when not, its place is kept to be named.</summary>
    /// <param name="row">As a spreadsheet counts: the heads are row 1.</param>
    /// <exception cref="UnwritableException">Enough places were found.</exception>
    public bool Holds(string text, int row, string column)
    {
        if (Holds(text))
            return true;
        var signs = text.EnumerateRunes().Distinct().Where(rune => !Holds(rune.ToString())).Take(MostNamed).Select(Shown);
        places.Add($"第 {row} 行“{column}”里的{string.Join('、', signs)}");
        if (places.Count == MostNamed)
            ThrowIfAny("；其余没有列出");
        return false;
    }

    /// <exception cref="UnwritableException">Something could not be written.</exception>
    public void ThrowIfAny(string andMore = "")
    {
        if (places.Count > 0)
            throw new UnwritableException($"GBK 编码里没有这些字，所以没有导出：{string.Join("；", places)}{andMore}（表头是第 1 行）。");
    }

    private static bool Holds(string text)
    {
        try
        {
            Encoding.GetByteCount(text);
            return !text.AsSpan().ContainsAny(windowsOnly);
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static string Shown(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        ? $"U+{rune.Value:X4}"
        : $"“{rune}”（U+{rune.Value:X4}）";
}

/// <summary>The list holds what the chosen format cannot (422); the message names it and where it stands.</summary>
public sealed class UnwritableException(string message) : Exception(message);
