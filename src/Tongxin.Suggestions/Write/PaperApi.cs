using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Ui;
using Tongxin.Suggestions.Api;
using Tongxin.Suggestions.List;

namespace Tongxin.Suggestions.Write;

/// <summary>A deputy's drafts and papers for programs: kept, read, put forward or thrown away by their author and nobody else.</summary>
static class PaperApi
{
    public static void MapPaperApi(this IEndpointRouteBuilder routes)
    {
        routes.MapApi("/suggestions", "代表建议").MapGet("/mine", async (string? of, MyPapers papers, CancellationToken ct) =>
        {
            var view = await papers.Show(of, ct);
            return new { drafts = view.Drafts.Select(draft => new { draft.Id, draft.Kind, draft.Title, draft.SavedAt, draft.Version }), view.ToSign, view.ToRate, view.Groups, view.Rows };
        }).WithSummary("我的草稿、等我联名和评价的，和我领衔的；of=signed 是我附议的，of=group 是本组的").RequireAuthorization(SuggestionPermissions.Propose);

        var drafts = routes.MapApi("/suggestions/drafts", "代表建议");
        drafts.MapPost("/", async (WritePaper.Input input, WritePaper write, CancellationToken ct) =>
        {
            var id = await write.Begin(ct);
            await write.Save(id, input, ct);
            return ApiAnswer.Made("/api/v1/suggestions/drafts", id);
        }).WithSummary("起草一件").RequireAuthorization(SuggestionPermissions.Propose);
        drafts.MapGet("/{id:guid}", (Guid id, WritePaper write, CancellationToken ct) => write.Show(id, ct))
            .WithSummary("自己的一份草稿").RequireAuthorization(SuggestionPermissions.Propose);
        drafts.MapPost("/{id:guid}/save", (Guid id, WritePaper.Input input, WritePaper write, CancellationToken ct) => ApiAnswer.Done(write.Save(id, input, ct)))
            .WithSummary("改草稿").RequireAuthorization(SuggestionPermissions.Propose);
        drafts.MapPost("/{id:guid}/propose", async (Guid id, WritePaper.Input input, WritePaper write, Rights rights, CancellationToken ct) =>
            ApiAnswer.Made("/api/v1/suggestions", await write.Propose(id, input, rights.Standing!.Name, ct)))
            .WithSummary("提出：写了请谁联名的先征集联名").RequireAuthorization(SuggestionPermissions.Propose);
        drafts.MapPost("/{id:guid}/discard", (Guid id, int version, WritePaper write, CancellationToken ct) => ApiAnswer.Done(write.Discard(id, version, ct)))
            .WithSummary("删去看过的那一稿").RequireAuthorization(SuggestionPermissions.Propose);
    }
}
