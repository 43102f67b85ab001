using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions.Promises;

/// <summary>Where the rules set a time in which the deputy says whether a promise was kept, it is settled when that is over.</summary>
sealed class LapsedCommitments(OfficeDb db, CaseRules rules, OfficeClock clock) : IDuty
{
    const int Most = 200;

    public async Task Run(CancellationToken ct)
    {
        var today = clock.Today;
        foreach (var commitment in await db.Set<Commitment>().Where(c => c.State == Commitment.Reported && c.DueOrder < today).OrderBy(c => c.DueOrder).Take(Most).ToListAsync(ct))
            commitment.Lapse(rules, today);
        await db.SaveChangesAsync(ct);
    }
}
