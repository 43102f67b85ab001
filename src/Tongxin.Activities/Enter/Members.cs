using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;

namespace Tongxin.Activities.Enter;

/// <summary>Everybody of a unit on a day (本单位全体): of a Party organisation or delegation with what is below it, of a 委室 itself.</summary>
static class Members
{
    public static IQueryable<Guid> Of(OfficeDb db, UnitTree tree, Guid unit, DateOnly day)
    {
        var units = tree.Find(unit)?.Kind.TreeOf() == Tree.Office ? [unit] : tree.Below(unit).ToList();
        return db.Set<Post>().HeldOn(day).Where(post => units.Contains(post.Unit)).Select(post => post.Person).Distinct();
    }
}
