using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>A suggestion, and what was merged into it, knows by when the units that lead it owe their answer (答复期限).</summary>
public sealed class FollowUnits(OfficeDb db, CaseRules rules)
{
    /// <param name="Waiting">The suggestion that units handle, and what was merged into it.</param>
    /// <param name="Leads">What the units that lead have to do with it.</param>
    public sealed record Handled(IReadOnlyList<Suggestion> Waiting, IReadOnlyList<Handling> Leads);

    /// <summary>After days of units moved; saved by whoever calls.</summary>
    public async Task<Handled> Follow(Guid suggestion, CancellationToken ct)
    {
        var waiting = await db.Set<Suggestion>().Include(s => s.CoSponsors).Where(s => s.Id == suggestion || s.MergedInto == suggestion).ToListAsync(ct);
        // What an act has just changed counts as it stands now and not as it is stored.
        var leads = (await db.Set<Handling>().Where(h => h.Suggestion == suggestion && h.Role == HandlingRole.Lead).ToListAsync(ct)).Where(h => !HandlingStates.Gone.Contains(h.State)).ToList();
        foreach (var one in waiting.Where(one => one.State == States.Assigned))
            one.Follow(leads.Where(lead => lead.IsOwed).Min(lead => lead.Due), rules);
        return new(waiting, leads);
    }
}
