using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Similar;

/// <summary>Similar suggestions for programs, and as a part of a page for a form that is being written.</summary>
static class SimilarEndpoints
{
    const int WhileTyping = 5;

    // What is hardly like it would only distract whoever writes.
    const double LikeEnough = 0.1;

    public static void MapSimilar(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/suggestions/similar", "代表建议");
        api.MapGet("/", async (string? title, string? text, string? place, Guid? subject, int? top, FindSimilar find, CancellationToken ct) =>
                top is < 1 or > FindSimilar.Most
                    ? Results.Problem(statusCode: 400, title: "top 应在 1 至 50 之间。")
                    : Rows(await find.Run(new() { Title = title, Text = text, Place = place, Subject = subject, Top = top ?? 10 }, null, ct)))
            .WithSummary("相似的代表建议").RequireAuthorization(SuggestionPermissions.View);
        api.MapPost("/", async (FindSimilar.Input input, FindSimilar find, CancellationToken ct) => Rows(await find.Run(input, null, ct)))
            .WithSummary("相似的代表建议（正文长时）").RequireAuthorization(SuggestionPermissions.View);
        routes.MapGet("/suggestions/similar", async (string? title, string? text, string? place, FindSimilar find, CaseRules rules, OfficeClock clock, CancellationToken ct) =>
        {
            var rows = await find.Run(new() { Title = title, Text = text, Place = place, Top = WhileTyping }, null, ct);
            return new RazorComponentResult<SimilarList>(new
            {
                Rows = (IReadOnlyList<FindSimilar.Row>)[.. rows.Where(row => row.Score >= LikeEnough)],
                Rules = rules,
                clock.Today,
                Lede = "同一件事已经有人提过的，可以打开附议，不必再写；已经答复的，看看答复落实没有。",
                NewTab = true,
            });
        }).RequireAuthorization(SuggestionPermissions.View).ExcludeFromDescription();
    }

    static IResult Rows(IReadOnlyList<FindSimilar.Row> rows) =>
        Results.Ok(rows.Select(row => new { row.Suggestion.Id, row.Suggestion.Number, row.Suggestion.Title, row.Score }));
}
