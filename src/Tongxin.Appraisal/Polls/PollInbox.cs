using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Polls.Vote;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Inbox;
using Tongxin.Platform.Time;

namespace Tongxin.Appraisal.Polls;

/// <summary>Polls that run and in which somebody has not yet voted.</summary>
sealed class PollInbox(OfficeDb db, PollKeys keys, OfficeClock clock) : IInboxSource
{
    const int Most = 50;

    public async Task<IReadOnlyList<InboxCard>> For(Standing standing, Rights rights, DateOnly today, CancellationToken ct)
    {
        if (standing.Person is not { } me || !rights.May(AppraisalPermissions.View))
            return [];
        var now = clock.Now;
        var running = await (
            from voter in db.Set<PollVoter>().AsNoTracking()
            where voter.Person == me
            join poll in db.Set<Poll>() on voter.Poll equals poll.Id
            where poll.State == PollState.Made && poll.OpensAt <= now && poll.ClosesAt > now
            orderby poll.ClosesAt
            select new { Voter = voter, Poll = poll }).Take(Most).ToListAsync(ct);
        return
        [
            .. running.Where(one => CastVote.HasCast(one.Poll, one.Voter, one.Poll.IsSecret ? keys.Find(one.Poll.Id) : null) == false)
                .Select(one => new InboxCard(one.Poll.Label, OfficeClock.DayOf(one.Poll.ClosesAt), true, $"考核测评，{OfficeClock.Local(one.Poll.ClosesAt):M月d日 HH:mm}截止{(one.Poll.IsSecret ? "，无记名" : "")}", "投票",
                    $"/appraisal/polls/{one.Poll.Id}/vote", "测评") { Record = (one.Poll.Id, one.Poll.Version) }),
        ];
    }
}
