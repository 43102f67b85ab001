using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Files;
using Tongxin.Platform.Ui;
using Tongxin.Suggestions.Api;

namespace Tongxin.Suggestions.Attach;

/// <summary>Takes files home, for everybody who may see what they hang on; lists, adds and removes them for programs.</summary>
static class FileEndpoints
{
    public static void MapSuggestionFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/suggestions/{id:guid}/files/{file:guid}", async (Guid id, Guid file, CaseFiles files, CancellationToken ct) =>
            (IResult)new FileAnswer(await files.TakeOfPaper(id, file, ct))).RequireAuthorization(SuggestionPermissions.View).ExcludeFromDescription();
        routes.MapGet("/handlings/{id:guid}/files/{file:guid}", async (Guid id, Guid file, CaseFiles files, CancellationToken ct) =>
            (IResult)new FileAnswer(await files.TakeOfPart(id, file, ct))).RequireAuthorization(SuggestionPermissions.View).ExcludeFromDescription();

        var papers = routes.MapApi("/suggestions", "代表建议");
        papers.MapGet("/{id:guid}/files", async (Guid id, SuggestionAccess access, CaseFiles files, CancellationToken ct) =>
        {
            await access.Get(id, null, ct);
            return Lines(await files.OfPaper(id, ct), $"/suggestions/{id}/files");
        }).WithSummary("一件建议的附件").RequireAuthorization(SuggestionPermissions.View);
        papers.MapPost("/{id:guid}/files", async (Guid id, HttpContext http, AttachToPaper attach, CancellationToken ct) =>
        {
            // Whoever may not is told so before the files are taken in.
            await attach.Show(id, ct);
            await attach.Add(id, await ReceivedFile.Of(http, ct), ct);
            return Results.NoContent();
        }).WithSummary("附上文件：multipart/form-data，字段 Files").RequireAuthorization(SuggestionPermissions.View);

        papers.MapPost("/{id:guid}/files/{file:guid}/remove", (Guid id, Guid file, AttachToPaper attach, CancellationToken ct) => ApiAnswer.Done(attach.Remove(id, file, ct)))
            .WithSummary("删去自己放上的文件").RequireAuthorization(SuggestionPermissions.View);

        var parts = routes.MapApi("/handlings", "代表建议");
        parts.MapGet("/{id:guid}/files", async (Guid id, SuggestionAccess access, CaseFiles files, CancellationToken ct) =>
        {
            await access.GetHandling(id, null, ct);
            return Lines(await files.OfPart(id, ct), $"/handlings/{id}/files");
        }).WithSummary("答复或协办意见的附件").RequireAuthorization(SuggestionPermissions.View);
        parts.MapPost("/{id:guid}/files", async (Guid id, HttpContext http, AttachToAnswer attach, CancellationToken ct) =>
        {
            await attach.Show(id, ct);
            await attach.Add(id, await ReceivedFile.Of(http, ct), ct);
            return Results.NoContent();
        }).WithSummary("为答复或协办意见附上文件：multipart/form-data，字段 Files").RequireAuthorization(SuggestionPermissions.Handle);
        parts.MapPost("/{id:guid}/files/{file:guid}/remove", (Guid id, Guid file, AttachToAnswer attach, CancellationToken ct) => ApiAnswer.Done(attach.Remove(id, file, ct)))
            .WithSummary("删去自己放上的、还没有随答复发出的文件").RequireAuthorization(SuggestionPermissions.Handle);
    }

    static object Lines(IReadOnlyList<FileLine> files, string address) => files.Select(file => new { file.Id, file.Name, file.Size, Address = $"{address}/{file.Id}" });
}
