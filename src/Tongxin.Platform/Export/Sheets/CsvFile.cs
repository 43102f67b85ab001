using System.Buffers;
using System.Text;

namespace Tongxin.Platform.Export.Sheets;

/// <summary>Comma-separated values after RFC 4180: CR LF between records, quotes where they are needed and doubled within.</summary>
internal static class CsvFile
{
    private static readonly SearchValues<char> quoted = SearchValues.Create(",\"\r\n");

    public static async Task Write<T>(Sheet<T> sheet, IAsyncEnumerable<T> rows, Stream to, CancellationToken ct)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 32 * 1024, leaveOpen: true);
        var record = new StringBuilder();
        await Put(sheet.Columns.Select(column => (object?)column.Name));
        await foreach (var row in rows.WithCancellation(ct)) await Put(sheet.Columns.Select(column => column.Value(row)));

        async Task Put(IEnumerable<object?> values)
        {
            record.Clear();
            foreach (var value in values) Append(record, value).Append(',');
            record.Length--;
            // A line with nothing in it would be no record.
            if (record.Length == 0) record.Append("\"\"");
            await writer.WriteAsync(record.Append("\r\n"), ct);
        }
    }

    private static StringBuilder Append(StringBuilder record, object? value)
    {
        var text = Shown.As(value).Replace("\0", "", StringComparison.Ordinal);
        if (!Shown.IsNumber(value) && Formula.IsLike(text)) text = "'" + text;
        var quotes = text.AsSpan().IndexOfAny(quoted) >= 0 || text.StartsWith(' ') || text.EndsWith(' ');
        return quotes ? record.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"') : record.Append(text);
    }
}
