using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Publish;

/// <summary>Publication for programs, and the way from a fact about it to the suggestion.</summary>
static class PublicationEndpoints
{
    public static void MapPublications(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/suggestions", "代表建议");
        api.MapPost("/{id:guid}/publication", (Guid id, ProposePublication.Input input, ProposePublication act, CancellationToken ct) => Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.View);
        api.MapPost("/{id:guid}/publication/review", (Guid id, ReviewPublication.Input input, ReviewPublication act, CancellationToken ct) => Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.Review);
        api.MapPost("/{id:guid}/publication/withdraw", (Guid id, WithdrawPublication.Input input, WithdrawPublication act, CancellationToken ct) => Done(act.Run(id, input, ct))).RequireAuthorization(SuggestionPermissions.Review);
        routes.MapGet("/publications/{id:guid}", async (Guid id, OfficeDb db, SuggestionAccess access, CancellationToken ct) =>
        {
            var seen = access.Visible(db.Set<Suggestion>());
            var suggestion = await db.Set<Publication>().Where(p => p.Id == id && seen.Any(s => s.Id == p.Suggestion)).Select(p => (Guid?)p.Suggestion).SingleOrDefaultAsync(ct)
                ?? throw new NotFoundException("没有这条公开记录，或者不在您能看的范围内。");
            return Results.Redirect($"/suggestions/{suggestion}");
        }).RequireAuthorization(SuggestionPermissions.View).ExcludeFromDescription();
    }

    static async Task<IResult> Done(Task act)
    {
        await act;
        return Results.NoContent();
    }
}
