using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions.Calendar;

/// <summary>When the time for rating is over without one, the suggestion is closed as not rated; that is never counted as content.</summary>
sealed class LapsedRatings(OfficeDb db, CaseRules rules, OfficeClock clock) : IDuty
{
    const int Most = 200;

    public async Task Run(CancellationToken ct)
    {
        var today = clock.Today;
        var due = await db.Set<Suggestion>().Where(s => s.State == States.Answered && s.DueOrder < today).OrderBy(s => s.DueOrder).Take(Most).ToListAsync(ct);
        foreach (var suggestion in due)
            suggestion.Lapse(rules, today);
        await db.SaveChangesAsync(ct);
    }
}
