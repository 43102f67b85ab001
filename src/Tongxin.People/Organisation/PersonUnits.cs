using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Time;

namespace Tongxin.People.Organisation;

/// <summary>The unit with which somebody is shown: of the posts held today the one that <see cref="Standings"/> names first.</summary>
sealed class PersonUnits(OfficeDb db, Units units, OfficeClock clock) : IPersonUnits
{
    public async Task<IReadOnlyDictionary<Guid, Guid>> Of(IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        var (today, tree) = (clock.Today, await units.Tree(ct));
        var posts = await db.Set<Post>().AsNoTracking().HeldOn(today).Where(p => people.Contains(p.Person)).ToListAsync(ct);
        return posts.Select(post => (Post: post, Unit: tree.Find(post.Unit))).Where(one => one.Unit is not null)
            .GroupBy(one => one.Post.Person).ToDictionary(person => person.Key, person => person
                .OrderBy(one => Standings.Weight(one.Post, one.Unit!)).First().Unit!.Id);
    }
}
