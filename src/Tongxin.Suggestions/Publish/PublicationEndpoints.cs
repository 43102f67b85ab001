using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Ui;
using Tongxin.Suggestions.Api;

namespace Tongxin.Suggestions.Publish;

/// <summary>Publication for programs, and the way from a fact about it to the suggestion.</summary>
static class PublicationEndpoints
{
    public static void MapPublications(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/suggestions", "代表建议");
        api.MapGet("/{id:guid}/publication", async (Guid id, ProposePublication act, CancellationToken ct) =>
        {
            var view = await act.Show(id, ct);
            return new { view.Publication, view.WhyNot, view.Suggestion.Version };
        }).WithSummary("公开意见").RequireAuthorization(SuggestionPermissions.View);
        api.MapGet("/{id:guid}/publication/review", async (Guid id, ReviewPublication act, CancellationToken ct) =>
        {
            var view = await act.Show(id, ct);
            return new { view.Publication, view.Text.Parts, findings = view.Findings.Select(one => new { one.Found, one.What }), files = view.Files.Select(file => new { file.Id, file.Name, file.Size, address = $"/handlings/{file.Owner}/files/{file.Id}" }), view.Proposer, view.WhyNot, view.Publication.Version, shown = view.Suggestion.Version };
        }).WithSummary("保密审查：要公开的内容和找到的个人信息").RequireAuthorization(SuggestionPermissions.Review);
        api.MapPost("/{id:guid}/publication", async (Guid id, bool? dryRun, ProposePublication.Input input, ProposePublication act, CancellationToken ct) =>
        {
            if (dryRun != true)
                return await ApiAnswer.Done(act.Run(id, input, ct));
            var draft = await act.Preview(id, input, ct);
            return Results.Ok(new { original = draft.Text.Parts, published = draft.Text.Blackened(new HashSet<string>(), draft.Words).Parts });
        }).WithSummary("提出公开意见；dryRun=true 只看公开后的样子").RequireAuthorization(SuggestionPermissions.View);
        api.MapPost("/{id:guid}/publication/review", (Guid id, ReviewPublication.Input input, ReviewPublication act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.Review);
        api.MapPost("/{id:guid}/publication/withdraw", (Guid id, WithdrawPublication.Input input, WithdrawPublication act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.Review);
        var open = routes.MapApi("/public/suggestions", "代表建议公开");
        open.MapGet("/", async ([AsParameters] PublicList.Question question, PublicList list, CancellationToken ct) =>
            (await list.Show(question, ct)).Page.Answer()).WithSummary("已公开的代表建议").AllowAnonymous();
        open.MapGet("/{id:guid}", async (Guid id, PublicList list, CancellationToken ct) =>
        {
            var item = (await list.Find(id, ct)).Item;
            // Who proposed and who reviewed it is the office's own.
            return new { item.Id, item.Year, item.Kind, item.Number, item.Title, item.Openness, item.Text, item.Answer, item.Authors, units = item.UnitNames, item.Subject, item.AnsweredOn, item.PublishedOn, files = (await list.Files(id, ct)).Select(file => new { file.Id, file.Name, file.Size, address = $"/public/suggestions/{id}/files/{file.Id}" }) };
        }).WithSummary("已公开的一件").AllowAnonymous();
        routes.MapGet("/public/suggestions/{id:guid}/files/{file:guid}", async (Guid id, Guid file, PublicList list, CancellationToken ct) =>
            (IResult)new FileAnswer(await list.File(id, file, ct))).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/publications/{id:guid}", async (Guid id, OfficeDb db, SuggestionAccess access, CancellationToken ct) =>
        {
            var seen = access.Visible(db.Set<Suggestion>());
            var suggestion = await db.Set<Publication>().Where(p => p.Id == id && seen.Any(s => s.Id == p.Suggestion)).Select(p => (Guid?)p.Suggestion).SingleOrDefaultAsync(ct)
                ?? throw new NotFoundException("没有这条公开记录，或者不在您能看的范围内。");
            return Results.Redirect($"/suggestions/{suggestion}");
        }).RequireAuthorization(SuggestionPermissions.View).ExcludeFromDescription();
    }
}
