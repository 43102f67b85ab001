using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Appraisal.Polls.CallOff;
using Tongxin.Appraisal.Polls.Make;
using Tongxin.Appraisal.Polls.Read;
using Tongxin.Appraisal.Polls.Vote;
using Tongxin.Platform.Ui;

namespace Tongxin.Appraisal.Polls;

/// <summary>Polls for programs: the same questions and acts as the pages.</summary>
static class PollApi
{
    public static void MapPollApi(this IEndpointRouteBuilder routes)
    {
        var polls = routes.MapApi("/appraisals/{id:guid}/polls", "考核");
        polls.MapGet("/", (Guid id, ReadPoll polls, CancellationToken ct) => polls.List(id, ct)).WithSummary("一次考核的测评").RequireAuthorization(AppraisalPermissions.View);
        polls.MapPost("/", async (Guid id, MakePoll.Input input, MakePoll act, CancellationToken ct) => ApiAnswer.Made($"/api/v1/appraisals/{id}/polls", await act.Run(id, input, ct))).WithSummary("开设测评").RequireAuthorization(AppraisalPermissions.Keep);
        polls.MapGet("/{poll:guid}", async (Guid poll, ReadPoll polls, CancellationToken ct) =>
        {
            var view = await polls.Show(poll, ct);
            return new
            {
                view.Poll.Id,
                view.Poll.Item,
                view.Poll.ItemName,
                view.Poll.Kind,
                view.Poll.State,
                standing = view.Standing,
                view.Poll.OpensAt,
                view.Poll.ClosesAt,
                view.Poll.IsSecret,
                view.Poll.Voters,
                view.Cast,
                mine = view.Mine,
                view.Form.Rule,
                view.Form.Grades,
                results = view.Results.Select(one => new { one.Judged.Id, one.Judged.Name, one.Line.Asked, one.Line.Votes, one.Line.Counts, one.Line.Mean, one.Line.Groups }),
                view.Poll.VoidedBecause,
                view.Poll.Version,
            };
        }).WithSummary("一次测评和它的结果").RequireAuthorization(AppraisalPermissions.View);
        polls.MapPost("/{poll:guid}/votes", (Guid poll, CastVote.Input input, CastVote act, CancellationToken ct) => ApiAnswer.Done(act.Run(poll, input, ct))).WithSummary("投票").RequireAuthorization(AppraisalPermissions.View);
        polls.MapPost("/{poll:guid}/void", (Guid poll, VoidPoll.Input input, VoidPoll act, CancellationToken ct) => ApiAnswer.Done(act.Run(poll, input, ct))).WithSummary("作废测评").RequireAuthorization(AppraisalPermissions.Keep);
    }
}
