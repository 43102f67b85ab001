using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Ui;
using Tongxin.Suggestions.Act;
using Tongxin.Suggestions.Assign;
using Tongxin.Suggestions.Detail;
using Tongxin.Suggestions.Enter;
using Tongxin.Suggestions.Examine;
using Tongxin.Suggestions.Handle;
using Tongxin.Suggestions.List;
using Tongxin.Suggestions.Rate;
using Tongxin.Suggestions.Workload;

namespace Tongxin.Suggestions.Api;

/// <summary>Suggestions for programs: the same questions and acts as the pages.</summary>
static class SuggestionApi
{
    public static void MapSuggestionApi(this IEndpointRouteBuilder routes)
    {
        var suggestions = routes.MapApi("/suggestions", "代表建议");
        suggestions.MapGet("/", async ([AsParameters] SuggestionList.Question question, SuggestionList list, CancellationToken ct) =>
            (await list.Page(question, ct)).Answer()).WithSummary("代表建议清单").RequireAuthorization(SuggestionPermissions.View);
        suggestions.MapGet("/{id:guid}", async (Guid id, SuggestionDetail detail, CancellationToken ct) =>
        {
            var view = await detail.Show(id, ct);
            return new
            {
                item = view.Suggestion,
                // Answers on their way are told only to whoever sees them on the page.
                handlings = view.Handlings.Select(h => new
                {
                    h.Id,
                    h.Unit,
                    h.Role,
                    h.Part,
                    h.IsHard,
                    h.State,
                    h.Phase,
                    h.Person,
                    h.AssignedOn,
                    h.ReceivedOn,
                    h.AnsweredOn,
                    h.Round,
                    h.Due,
                    h.Clocks,
                    h.ReturnReason,
                    h.ExtensionReason,
                    h.Opinion,
                    h.Contacts,
                    h.Answers,
                    h.Version,
                    draft = view.SeesDrafts ? h.Draft : null,
                    draftClass = view.SeesDrafts ? h.DraftClass : null,
                }),
                subject = view.Subject,
                merged = view.Merged,
                main = view.Main,
                story = view.Story,
                acts = view.Acts.Select(act => act.Id),
                promises = view.Promises.SelectMany(of => of).Select(one => new { item = one.Commitment, acts = one.Acts.Select(act => act.Id) }),
                publication = view.Publication is { } known ? new { known.Id, known.State, known.Openness, known.Remark, known.Version } : null,
                unitActs = view.Handlings.ToDictionary(one => one.Id, one => view.UnitActs[one.Id].Select(act => act.Id)),
            };
        }).WithSummary("一件代表建议").RequireAuthorization(SuggestionPermissions.View);
        suggestions.MapPost("/", async (EnterPaper.Input input, EnterPaper act, CancellationToken ct) => ApiAnswer.Made("/api/v1/suggestions", await act.Run(input, [], ct)))
            .WithSummary("代为录入一件").RequireAuthorization(SuggestionPermissions.Office);
        suggestions.MapGet("/units", async (string? year, ReadWorkload workload, CancellationToken ct) =>
        {
            var view = await workload.Show(year, ct);
            return new { view.Year, units = view.Rows, view.Late };
        }).WithSummary("各承办单位在办、逾期和一年的答复").RequireAuthorization(SuggestionPermissions.View);
        suggestions.MapPost("/{id:guid}/accept", (Guid id, AcceptSuggestion.Input input, AcceptSuggestion act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.Office);
        suggestions.MapPost("/{id:guid}/return", (Guid id, ReturnSuggestion.Input input, ReturnSuggestion act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.Office);
        suggestions.MapPost("/{id:guid}/merge", (Guid id, MergeSuggestion.Input input, MergeSuggestion act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.Office);
        suggestions.MapPost("/{id:guid}/assign", (Guid id, AssignSuggestion.Input input, AssignSuggestion act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.Office);
        suggestions.MapPost("/{id:guid}/classify", (Guid id, ClassifySuggestion.Input input, ClassifySuggestion act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.Office);
        suggestions.MapPost("/{id:guid}/rate", (Guid id, RateAnswer.Input input, RateAnswer act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.View);
        suggestions.MapPost("/{id:guid}/do/{name}", (Guid id, string name, ActOnSuggestion.Input input, ActOnSuggestion act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, name, input, ct))).RequireAuthorization(SuggestionPermissions.View);
        var handlings = routes.MapApi("/handlings", "代表建议");
        handlings.MapPost("/{id:guid}/contact", (Guid id, ContactDeputy.Input input, ContactDeputy act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.Handle);
        handlings.MapPost("/{id:guid}/answer", (Guid id, WriteAnswer.Input input, WriteAnswer act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.Handle);
        handlings.MapPost("/{id:guid}/give", (Guid id, GiveHandling.Input input, GiveHandling act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.Send);
        handlings.MapPost("/{id:guid}/do/{name}", (Guid id, string name, ActOnHandling.Input input, ActOnHandling act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, name, input, ct))).RequireAuthorization(SuggestionPermissions.View);
    }
}
