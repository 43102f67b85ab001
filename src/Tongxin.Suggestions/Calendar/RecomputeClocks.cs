using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Suggestions.Promises;

namespace Tongxin.Suggestions.Calendar;

/// <summary>After a new holiday table or rule pack, deadlines that still run are computed anew, each with a fact; what was decided stays.</summary>
sealed class RecomputeClocks(OfficeDb db, FollowUnits follow, CaseRules rules, RulesSeen seen) : IDuty
{
    const int Chunk = 500;

    // Rules and calendar change only with the program or its settings: to compare once after each start is enough.
    public async Task Run(CancellationToken ct)
    {
        if (seen.Compared)
            return;
        var digest = rules.Digest;
        if (await db.Set<RulesTaken>().AsNoTracking().SingleOrDefaultAsync(ct) is not { } taken || taken.Digest != digest)
        {
            await Recompute(ct);
            // Last, so that whoever is interrupted begins again; what has moved already does not move twice.
            var kept = await db.Set<RulesTaken>().SingleOrDefaultAsync(ct) ?? db.Add(new RulesTaken()).Entity;
            kept.Digest = digest;
            await db.SaveChangesAsync(ct);
        }
        seen.Compared = true;
    }

    async Task Recompute(CancellationToken ct)
    {
        var moved = await Each<Handling>(ct);
        await Each<Suggestion>(ct);
        await Each<Commitment>(ct);
        foreach (var id in moved)
        {
            await follow.Follow(id, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    async Task<IReadOnlySet<Guid>> Each<T>(CancellationToken ct) where T : Case
    {
        var moved = new HashSet<Guid>();
        for (var last = Guid.Empty; ;)
        {
            var from = last;
            var some = await db.Set<T>().Where(c => c.Phase != CasePhase.Done && c.Id > from).OrderBy(c => c.Id).Take(Chunk).ToListAsync(ct);
            foreach (var one in some)
                if (one.Recompute(rules) is not null && one is Handling handling)
                    moved.Add(handling.Suggestion);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            if (some.Count < Chunk)
                return moved;
            last = some[^1].Id;
        }
    }
}

/// <summary>The rules by which running deadlines were last computed (<see cref="CaseRules.Digest"/>); one row.</summary>
[Unrecorded("Every deadline that moved has a fact of its own.")]
public sealed class RulesTaken
{
    public int Id { get; private set; } = 1;
    public string Digest { get; set; } = "";
}

/// <summary>Whether the rules were compared with those taken since the program started.</summary>
sealed class RulesSeen
{
    public bool Compared { get; set; }
}
