using System.Buffers;
using System.Text;

namespace Tongxin.Platform.Export.Sheets;

/// <summary>Comma-separated values after RFC 4180: CR LF between records, quotes where they are needed and doubled within.</summary>
internal static class CsvFile
{
    private static readonly SearchValues<char> quoted = SearchValues.Create(",\"\r\n");

    /// <param name="gbk">Written in GBK when given, in UTF-8 otherwise.</param>
    public static async Task Write<T>(Sheet<T> sheet, IAsyncEnumerable<T> rows, Stream to, Gbk? gbk, CancellationToken ct)
    {
        await using var writer = new StreamWriter(to, gbk is null ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) : Gbk.Encoding, 32 * 1024, leaveOpen: true);
        var record = new StringBuilder();
        var number = 0;
        await Put(sheet.Columns.Select(column => (object?)column.Name));
        await foreach (var row in rows.WithCancellation(ct)) await Put(sheet.Columns.Select(column => column.Value(row)));
        gbk?.ThrowIfAny();

        async Task Put(IEnumerable<object?> values)
        {
            number++;
            record.Clear();
            var held = true;
            foreach (var (at, value) in values.Index())
            {
                var text = Text(value);
                held &= gbk?.Holds(text, number, sheet.Columns[at].Name) ?? true;
                Append(record, text).Append(',');
            }
            if (!held) return;
            record.Length--;
            // A line with nothing in it would be no record.
            if (record.Length == 0) record.Append("\"\"");
            await writer.WriteAsync(record.Append("\r\n"), ct);
        }
    }

    private static string Text(object? value)
    {
        var text = Shown.As(value).Replace("\0", "", StringComparison.Ordinal);
        return !Shown.IsNumber(value) && Formula.IsLike(text) ? "'" + text : text;
    }

    private static StringBuilder Append(StringBuilder record, string text)
    {
        var quotes = text.AsSpan().IndexOfAny(quoted) >= 0 || text.StartsWith(' ') || text.EndsWith(' ');
        return quotes ? record.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"') : record.Append(text);
    }
}
