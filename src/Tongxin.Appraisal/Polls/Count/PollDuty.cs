using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Time;

namespace Tongxin.Appraisal.Polls.Count;

/// <summary>Every minute: those on the roll are told of a poll that has opened, a poll that has closed is counted, and the keys of polls that are over are destroyed.</summary>
public sealed class PollDuty(OfficeDb db, CountPoll count, PollKeys keys, Notices notices, OfficeClock clock) : IDuty
{
    public bool EveryMinute => true;

    public async Task Run(CancellationToken ct)
    {
        var now = clock.Now;
        foreach (var poll in await db.Set<Poll>().AsNoTracking().Where(p => p.State == PollState.Made && p.ClosesAt > now && p.OpensAt <= now && !p.Told).ToListAsync(ct))
            await Tell(poll, ct);
        foreach (var id in await db.Set<Poll>().Where(p => p.State == PollState.Made && p.ClosesAt <= now).OrderBy(p => p.ClosesAt).Select(p => p.Id).ToListAsync(ct))
        {
            await count.Run(id, ct);
            db.ChangeTracker.Clear();
        }
        await DestroyKeys(ct);
    }

    // Not an act on the poll: no fact, and no form that somebody has open becomes stale.
    async Task Tell(Poll poll, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<Poll>().Where(p => p.Id == poll.Id && !p.Told).ExecuteUpdateAsync(set => set.SetProperty(p => p.Told, true), ct) == 0)
            return;
        var voters = await db.Set<PollVoter>().Where(voter => voter.Poll == poll.Id).Select(voter => voter.Person).ToListAsync(ct);
        await notices.Tell(voters, $"{poll.Label}开始了，{OfficeClock.Local(poll.ClosesAt):M月d日 HH:mm}截止{(poll.IsSecret ? "，无记名" : "")}", "因为您在这次测评的名册上", $"/appraisal/polls/{poll.Id}/vote", ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    // Also where the program stopped between a count and this.
    async Task DestroyKeys(CancellationToken ct)
    {
        if (keys.Kept() is not { Count: > 0 } kept)
            return;
        foreach (var over in await db.Set<Poll>().Where(p => EF.Parameter(kept).Contains(p.Id) && p.State != PollState.Made).Select(p => p.Id).ToListAsync(ct))
            keys.Destroy(over);
    }
}
