using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;

namespace Tongxin.Suggestions.Calendar;

/// <summary>After a new holiday table or rule pack, deadlines that still run are computed anew, each with a fact; what was decided stays.</summary>
sealed class RecomputeClocks(OfficeDb db, CaseRules rules, RulesSeen seen) : IDuty
{
    const int Chunk = 500;

    // Rules and calendar change only with the program or its settings: once after each start is enough.
    public async Task Run(CancellationToken ct)
    {
        if (seen.Taken)
            return;
        var moved = await Each<Handling>(ct);
        await Each<Suggestion>(ct);
        foreach (var id in moved)
            await Follow(id, ct);
        seen.Taken = true;
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

    async Task Follow(Guid id, CancellationToken ct)
    {
        var suggestion = await db.Set<Suggestion>().SingleAsync(s => s.Id == id, ct);
        var owed = await db.Set<Handling>().Where(h => h.Suggestion == id && h.Role == HandlingRole.Lead && h.Phase != CasePhase.Done).ToListAsync(ct);
        suggestion.Follow(owed.Min(handling => handling.Due), rules);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Whether running deadlines were computed anew since the program started.</summary>
sealed class RulesSeen
{
    public bool Taken { get; set; }
}
