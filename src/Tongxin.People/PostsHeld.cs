using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.People;

/// <summary>Posts as they are held on a day.</summary>
public static class PostsHeld
{
    /// <summary>Those that had begun by the day and had not ended before it.</summary>
    public static IQueryable<Post> HeldOn(this IQueryable<Post> posts, DateOnly day) => posts.Where(post => post.From <= day && (post.To == null || post.To >= day));

    /// <summary>Which of some people hold a post that day in a unit of these kinds.</summary>
    public static async Task<IReadOnlySet<Guid>> Among(OfficeDb db, IReadOnlyCollection<Guid> people, IReadOnlyCollection<UnitKind> kinds, DateOnly day, CancellationToken ct)
    {
        var units = db.Set<Unit>().Where(unit => kinds.Contains(unit.Kind)).Select(unit => unit.Id);
        return (await db.Set<Post>().HeldOn(day).Where(post => people.Contains(post.Person) && units.Contains(post.Unit)).Select(post => post.Person).Distinct().ToListAsync(ct)).ToHashSet();
    }
}
