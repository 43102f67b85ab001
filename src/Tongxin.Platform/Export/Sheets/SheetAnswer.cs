using Microsoft.AspNetCore.Http;

namespace Tongxin.Platform.Export.Sheets;

/// <summary>Sends a list as a file, row by row.</summary>
/// <param name="format">xlsx for a workbook, anything else for CSV.</param>
/// <param name="fileName">Without ending.</param>
public sealed class SheetAnswer<T>(Sheet<T> sheet, IAsyncEnumerable<T> rows, string? format, string fileName) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var workbook = format == "xlsx";
        httpContext.Response.ContentType = workbook ? SheetType.Xlsx : SheetType.Csv;
        httpContext.Response.Headers.ContentDisposition =
            $"attachment; filename*=UTF-8''{Uri.EscapeDataString(fileName + (workbook ? ".xlsx" : ".csv"))}";
        return workbook
            ? sheet.WriteXlsx(rows, httpContext.Response.Body, httpContext.RequestAborted)
            : sheet.WriteCsv(rows, httpContext.Response.Body, httpContext.RequestAborted);
    }
}
