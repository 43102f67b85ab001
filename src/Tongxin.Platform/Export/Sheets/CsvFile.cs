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
        await Put(column => column.Name);
        await foreach (var row in rows.WithCancellation(ct)) await Put(column => column.Value(row));
        gbk?.ThrowIfAny();

        async Task Put(Func<Column<T>, object?> value)
        {
            number++;
            record.Clear();
            var held = true;
            foreach (var column in sheet.Columns)
            {
                var text = Text(value(column));
                held &= gbk?.Holds(text, number, column.Name) ?? true;
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
        var text = Shown.As(value);
        // Most cells of a long list are empty.
        if (text.Length == 0) return text;
        if (text.Contains('\0')) text = text.Replace("\0", "", StringComparison.Ordinal);
        return !Shown.IsNumber(value) && Formula.IsLike(text) ? "'" + text : text;
    }

    private static StringBuilder Append(StringBuilder record, string text)
    {
        if (text.Length == 0) return record;
        var quotes = text.AsSpan().IndexOfAny(quoted) >= 0 || text.StartsWith(' ') || text.EndsWith(' ');
        return quotes ? record.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"') : record.Append(text);
    }
}
