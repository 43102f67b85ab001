using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.People.Organisation;

/// <summary>Who heads a unit today (负责人): those who are told what concerns the unit.</summary>
public sealed class Heads(OfficeDb db, Units units, OfficeClock clock)
{
    /// <summary>The heads of each unit, in one question for all of them. Deputies' and handling units have none here: their people do not see the office's work.</summary>
    public async Task<ILookup<Guid, Guid>> Of(IReadOnlyCollection<Guid> asked, CancellationToken ct)
    {
        var today = clock.Today;
        var tree = await units.Tree(ct);
        var ours = asked.Where(unit => tree.Find(unit)?.Kind.HolderOf() == Holder.Staff).Distinct().ToList();
        if (ours.Count == 0)
            return Array.Empty<Guid>().ToLookup(unit => unit);
        var posts = await db.Set<Post>().HeldOn(today)
            .Where(p => ours.Contains(p.Unit) && p.IsHead)
            .OrderBy(p => p.Rank).ThenBy(p => p.Id)
            .Select(p => new { p.Unit, p.Person }).ToListAsync(ct);
        return posts.ToLookup(p => p.Unit, p => p.Person);
    }
}
