using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.People;

/// <summary>A post with the names of its holder and its unit.</summary>
public sealed record PostHeld(Post Post, string Person, string Unit)
{
    public static async Task<PostHeld> Find(OfficeDb db, Guid id, CancellationToken ct) =>
        await (
            from post in db.Set<Post>().AsNoTracking()
            where post.Id == id
            join person in db.Set<Person>() on post.Person equals person.Id
            join unit in db.Set<Unit>() on post.Unit equals unit.Id
            select new PostHeld(post, person.Name, unit.Name)).SingleOrDefaultAsync(ct)
        ?? throw new NotFoundException("没有这项任职，可能网址有误。");
}
