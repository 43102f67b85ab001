using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Tongxin.Platform.Export.Sheets;

/// <summary>Sends a list as a file, row by row.</summary>
/// <param name="format">xlsx for a workbook, json for objects whose names are the heads, csv-gbk for CSV that old programs read, anything else for CSV.</param>
/// <param name="fileName">Without ending.</param>
public sealed class SheetAnswer<T>(Sheet<T> sheet, IAsyncEnumerable<T> rows, string? format, string fileName) : IResult
{
    /// <exception cref="UnwritableException">GBK cannot hold all of it; nothing was sent.</exception>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, ct) = (httpContext.Response, httpContext.RequestAborted);
        switch (format)
        {
            case "xlsx":
                Head(response, SheetType.Xlsx, ".xlsx");
                await sheet.WriteXlsx(rows, response.Body, ct);
                break;
            case "json":
                await response.WriteAsJsonAsync(rows.Select(row => sheet.Columns.ToDictionary(column => column.Name, column => column.Value(row) switch { CodeText code => code.Text, var value => value })), ct);
                break;
            case "csv-gbk":
                // Only at the end is it known whether every character could be written.
                await using (var file = new FileBufferingWriteStream())
                {
                    await sheet.WriteGbkCsv(rows, file, ct);
                    Head(response, SheetType.GbkCsv, ".csv");
                    await file.DrainBufferAsync(response.Body, ct);
                }
                break;
            default:
                Head(response, SheetType.Csv, ".csv");
                await sheet.WriteCsv(rows, response.Body, ct);
                break;
        }
    }

    void Head(HttpResponse response, string type, string ending)
    {
        response.ContentType = type;
        response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(fileName + ending)}";
    }
}
