using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.People.Organisation;

/// <summary>Derives where an account's person stands from the posts held today.</summary>
sealed class Standings(OfficeDb db, Units units, StandingCache cache, OfficeClock clock) : IStandings
{
    public Task<Standing?> Of(Guid account, CancellationToken ct) =>
        cache.Standing(account, clock.Today, () => Load(account, clock.Today, ct));

    /// <summary>Of somebody's posts the one with the least is the main one: the office before the Party, membership of the committee after one's own office, heads first.</summary>
    public static (Tree, bool, bool, int) Weight(Post post, UnitNode unit) =>
        (unit.Kind.TreeOf(), unit.Kind is UnitKind.StandingCommittee && !post.IsHead, !post.IsHead, post.Rank);

    async Task<Standing?> Load(Guid id, DateOnly today, CancellationToken ct)
    {
        var account = await db.Set<Account>().AsNoTracking()
            .Where(a => a.Id == id && a.ClosedAt == null)
            .Select(a => new { a.Person, a.Admin, a.UserName, a.SecurityStamp, a.MustChangePassword })
            .SingleOrDefaultAsync(ct);
        if (account is null)
            return null;
        var name = await db.Set<Person>().Where(p => p.Id == account.Person).Select(p => p.Name).SingleOrDefaultAsync(ct);
        var posts = await db.Set<Post>().AsNoTracking().HeldOn(today).Where(p => p.Person == account.Person)
            .ToListAsync(ct);
        var tree = await units.Tree(ct);
        var held =
            from post in posts
            let unit = tree.Find(post.Unit)
            where unit is not null && unit.ExistsOn(today)
            orderby Weight(post, unit)
            select new HeldPost(post.Id, unit.Id, unit.Name, post.Title, unit.Kind.HolderOf(), post.IsHead,
                unit.Kind == UnitKind.AdministrativeOffice, unit.Kind == UnitKind.StandingCommittee, unit.Parent, tree.Below(unit.Id))
            { IsDeputiesBody = unit.Kind == UnitKind.DeputiesBody };
        return new(id, account.Person, name ?? account.UserName ?? "", account.Admin, [.. held])
        {
            Stamp = account.SecurityStamp,
            MustChangePassword = account.MustChangePassword,
        };
    }
}
