using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Import;
using Tongxin.Platform.Ui;
using Tongxin.Suggestions.Api;

namespace Tongxin.Suggestions.Import;

/// <summary>The empty table in which suggestions come in, and the import for programs.</summary>
static class ImportEndpoints
{
    static readonly string[] Example =
        [TableRow.Example, "关于增设某路公交站的建议（这一行是示例，不读取）", "情况……\n问题……\n建议……", "张三", "李四、王五", "2026-01-15", "交通运输", "市交通运输局", "", ""];

    public static void MapSuggestionTable(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/suggestions/import/template", (HttpContext http) =>
        {
            http.Response.ContentType = SheetType.Xlsx;
            http.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString("代表建议模板.xlsx")}";
            var sheet = SuggestionBook.Papers.Of(Example.Select((_, at) => (Func<string[], object?>)(row => row[at])).ToArray());
            return new SheetBook().Add(sheet, new[] { Example }.ToAsyncEnumerable()).Write(http.Response.Body, http.RequestAborted);
        }).RequireAuthorization(SuggestionPermissions.Office).ExcludeFromDescription();

        var api = routes.MapApi("/suggestions/import", "代表建议");
        api.MapPost("/", async (HttpContext http, UploadSuggestions upload, CancellationToken ct) =>
        {
            var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(ct) : null;
            return ApiAnswer.Made("/api/v1/suggestions/import", await upload.Run(new() { File = form?.Files.GetFile(nameof(UploadSuggestions.Input.File)) }, ct));
        }).WithSummary("导入建议，先预览：multipart/form-data，字段 File").RequireAuthorization(SuggestionPermissions.Office);
        api.MapGet("/{id:guid}", (Guid id, string? state, string? from, ConfirmSuggestions confirm, CancellationToken ct) => confirm.Show(id, state, from, ct))
            .WithSummary("导入的预览，每行会怎样").RequireAuthorization(SuggestionPermissions.Office);
        api.MapPost("/{id:guid}/confirm", (Guid id, ConfirmSuggestions.Input input, ConfirmSuggestions confirm, CancellationToken ct) => ApiAnswer.Done(confirm.Run(id, input, ct)))
            .WithSummary("带上预览的 fingerprint，确认导入").RequireAuthorization(SuggestionPermissions.Office);
    }
}
