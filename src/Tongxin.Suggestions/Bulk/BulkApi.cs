using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Ui;
using Tongxin.Suggestions.Api;

namespace Tongxin.Suggestions.Bulk;

/// <summary>What waits for the office, and many at once, for programs; with dryRun an act only says what it would do.</summary>
static class BulkApi
{
    const string Root = "/api/v1";

    public static void MapBulkApi(this IEndpointRouteBuilder routes)
    {
        var triage = routes.MapApi("/suggestions/triage", "代表建议");
        triage.MapGet("/", async (string? group, ReadTriage read, CancellationToken ct) =>
        {
            var view = await read.Show(group, true, ct);
            return new
            {
                groups = view.Groups.Select(one => new { one.Slug, one.Name, total = one.Total.Count, more = one.Total.IsMore }),
                group = view.Chosen.Slug,
                // “chosen” is what the acts below take: the item in the version that is seen here.
                items = view.Rows.Select(row => new { chosen = $"{row.Item}", row.Item.Id, row.Item.Version, row.Kind, row.Number, row.Title, row.Lead, row.Subject, row.Waited, row.Due, row.Asks, proposed = row.Proposed?.Unit.Name, why = row.Proposed?.Why }),
            };
        }).WithSummary("等代表工作机构办的，一次一组").RequireAuthorization(SuggestionPermissions.Office);
        triage.MapPost("/accept", async (bool? dryRun, AcceptMany.Input input, AcceptMany act, CancellationToken ct) =>
            dryRun == true ? Results.Ok(new { items = await act.Judge(input, ct) }) : Did(await act.Run(input, ct)))
            .WithSummary("成批立案；dryRun=true 只预览编号和不能立案的原因").RequireAuthorization(SuggestionPermissions.Office);
        triage.MapPost("/hand-over", async (bool? dryRun, HandOver.Input input, HandOver act, CancellationToken ct) =>
        {
            var judged = await act.Judge(input, ct);
            return dryRun == true
                ? Results.Ok(new { judged.Fingerprint, judged.Writes, judged.Refused, items = judged.Lines.Values })
                : Did(await act.Run(judged, input.Fingerprint, ct));
        }).WithSummary("成批交办：先 dryRun=true 预览，再带上预览的 fingerprint 办").RequireAuthorization(SuggestionPermissions.Office);
        triage.MapGet("/done", async (long from, long to, BulkActs acts, CancellationToken ct) => await acts.Show(from, to, ct))
            .WithSummary("一次成批办理的结果，哪些还能撤销").RequireAuthorization(SuggestionPermissions.Office);
        triage.MapPost("/undo", (long from, long to, BulkActs acts, CancellationToken ct) => ApiAnswer.Done(acts.Undo(from, to, ct)))
            .WithSummary("撤销一次成批立案或交办").RequireAuthorization(SuggestionPermissions.Office);
    }

    /// <param name="page">The page that tells what was done; programs read the same under the API.</param>
    static IResult Did(string page) => Results.Created(Root + page, new { address = Root + page });
}
