using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Ui;
using Tongxin.Suggestions.Api;

namespace Tongxin.Suggestions.Promises;

/// <summary>Promises for programs: the ledger, and what is done to one.</summary>
static class CommitmentApi
{
    public static void MapCommitmentApi(this IEndpointRouteBuilder routes)
    {
        var commitments = routes.MapApi("/commitments", "代表建议");
        commitments.MapGet("/", async ([AsParameters] CommitmentList.Question question, CommitmentList list, CancellationToken ct) =>
            (await list.Page(question, ct)).Answer()).WithSummary("承诺事项，最先到期的在前").RequireAuthorization(SuggestionPermissions.View);
        commitments.MapPost("/{id:guid}/do/{name}", (Guid id, string name, ActOnCommitment.Input input, ActOnCommitment act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, name, input, ct)))
            .WithSummary("报落实情况、改日期、认可等").RequireAuthorization(SuggestionPermissions.View);
    }
}
