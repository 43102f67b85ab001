using System.Buffers;
using System.Text;
using System.Xml;

namespace Tongxin.Platform.Export;

/// <summary>Makes any string fit for a document or a sheet: what people paste holds control characters, halves of pairs and directions turned round.</summary>
internal static class CleanText
{
    private static readonly SearchValues<char> suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0xFFFF + 1).Select(code => (char)code).Where(c => !IsOrdinary(c))]);

    /// <summary>The text in lines, without what XML 1.0 cannot hold and without marks that reverse what follows. At least one line.</summary>
    public static IReadOnlyList<string> Lines(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [""];
        if (text.AsSpan().IndexOfAny(suspects) < 0) return [text];

        var lines = new List<string>();
        var line = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (IsLineBreak(c))
            {
                if (c == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
                lines.Add(line.ToString());
                line.Clear();
            }
            else if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) line.Append(c).Append(text[++at]);
            else if (c == '\t' || IsOrdinary(c)) line.Append(c);
        }
        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>The text with line feeds as its only breaks.</summary>
    public static string WithBreaks(string? text) => string.Join('\n', Lines(text));

    /// <summary>The text on one line.</summary>
    public static string OneLine(string? text) => string.Join(' ', Lines(text)).Replace('\t', ' ').Trim();

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsOrdinary(char c) => !IsLineBreak(c) && c != '\t' && XmlConvert.IsXmlChar(c) && !TurnsDirection(c);

    // Embeddings, overrides and isolates: a name could otherwise rewrite the sentence it stands in. Plain marks (200E, 200F, 061C) are kept.
    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
