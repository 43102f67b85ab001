using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Import;

namespace Tongxin.Suggestions.Import;

/// <summary>The empty table in which suggestions come in.</summary>
static class ImportEndpoints
{
    static readonly string[] Example =
        [TableRow.Example, "关于增设某路公交站的建议（这一行是示例，不读取）", "情况……\n问题……\n建议……", "张三", "李四、王五", "2026-01-15", "交通运输", "市交通运输局", "", ""];

    public static void MapSuggestionTable(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/suggestions/import/template", (HttpContext http) =>
        {
            http.Response.ContentType = SheetType.Xlsx;
            http.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString("代表建议模板.xlsx")}";
            var sheet = SuggestionBook.Papers.Of(Example.Select((_, at) => (Func<string[], object?>)(row => row[at])).ToArray());
            return new SheetBook().Add(sheet, new[] { Example }.ToAsyncEnumerable()).Write(http.Response.Body, http.RequestAborted);
        }).RequireAuthorization(SuggestionPermissions.Office).ExcludeFromDescription();
}
