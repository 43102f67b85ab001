using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;

namespace Tongxin.People.Organisation;

/// <summary>The tree of units, for whoever needs a name or what is below a unit.</summary>
public sealed class Units(OfficeDb db, Kept<UnitTree> kept)
{
    public Task<UnitTree> Tree(CancellationToken ct) => kept.Get(async () => new UnitTree(await db.Set<Unit>().AsNoTracking()
        .Select(u => new UnitNode(u.Id, u.Code, u.Name, u.Short, u.Kind, u.Parent, u.Order, u.From, u.To))
        .ToListAsync(ct)));
}
