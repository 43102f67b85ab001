using System.Globalization;
using System.Text;

namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>
/// A fact in its canonical form: one line of UTF-8 without its end, thirteen fields between tabs. The bytes are what the tree's leaf is
/// made of, so the form never changes; another form would get another first field. See docs/ledger.md for each field.
/// </summary>
public static class FactLine
{
    const string Form = "f1";

    /// <summary>Stands for a field that has no value.</summary>
    const string Nothing = @"\N";

    public static byte[] Bytes(Fact fact) => Encoding.UTF8.GetBytes(Of(fact));

    public static string Of(Fact fact) => string.Join('\t',
        Form,
        Number(fact.Seq),
        // PostgreSQL keeps microseconds; finer ones would be lost on the way from one database to the other.
        fact.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        fact.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Text(fact.Kind),
        Id(fact.Subject),
        Number(fact.SubjectVersion),
        Id(fact.Unit),
        Id(fact.Actor),
        Id(fact.Post),
        fact.Corrects is { } wrong ? Number(wrong) : Nothing,
        Text(fact.Sentence),
        fact.Changes is { } changes ? Text(changes) : Nothing);

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    static string Id(Guid? id) => id?.ToString("D") ?? Nothing;

    // Whatever ends a line or a field is written out, and so is the sign that does it.
    static string Text(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1f') && !text.Contains('\\') && !text.Contains('\x7f'))
            return text;
        var written = new StringBuilder(text.Length + 8);
        foreach (var c in text)
            _ = c switch
            {
                '\\' => written.Append(@"\\"),
                '\t' => written.Append(@"\t"),
                '\n' => written.Append(@"\n"),
                '\r' => written.Append(@"\r"),
                < ' ' or '\x7f' => written.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => written.Append(c),
            };
        return written.ToString();
    }
}
