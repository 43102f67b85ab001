using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions;

/// <summary>What was merged into a suggestion that ends without an answer stands alone again and waits to be handed over (拆出并案): nobody's paper is lost with another's.</summary>
public sealed class MergedPapers(OfficeDb db, CaseRules rules, SuggestionNotices notices, OfficeClock clock)
{
    /// <param name="why">What became of the one that ended, in words; saved by whoever calls.</param>
    public async Task Part(Suggestion ended, string why, CancellationToken ct)
    {
        foreach (var one in await db.Set<Suggestion>().Include(s => s.CoSponsors).Where(s => s.MergedInto == ended.Id && s.State == States.Merged).ToListAsync(ct))
        {
            one.Split($"并入的“{ended.Title}”{why}", rules, clock.Today);
            await notices.Acted(one, ct);
        }
    }
}
