using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>Who is a deputy on a day: whoever holds a post in a delegation or a deputies' group.</summary>
static class Deputies
{
    public static async Task<IReadOnlySet<Guid>> Among(OfficeDb db, IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken ct)
    {
        var kinds = Enum.GetValues<UnitKind>().Where(kind => kind.TreeOf() == Tree.Deputies).ToList();
        var units = db.Set<Unit>().Where(unit => kinds.Contains(unit.Kind)).Select(unit => unit.Id);
        return (await db.Set<Post>().Where(post => people.Contains(post.Person) && units.Contains(post.Unit) && post.From <= on && (post.To == null || post.To >= on))
            .Select(post => post.Person).Distinct().ToListAsync(ct)).ToHashSet();
    }
}
