using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.Web.Entrance;

/// <summary>Whom a visitor of the demo may be: one person for each kind of view.</summary>
public sealed class DemoPeople(OfficeDb db, Units units, IStandings standings) : IUseCase
{
    /// <summary>Units whose head a visitor may be.</summary>
    internal static readonly IReadOnlyList<string> Heads = ["DGW", "NNW", "BGS", "CWH", "XZ10", "ZB4", "JGDW", "JGDZ", "DT01", "H14"];
    // Those of which a clerk is offered too.
    static readonly string[] Clerks = ["DGW", "BGS"];

    public sealed record Choice(Guid Account, string Words);

    public async Task<IReadOnlyList<Choice>> Show(CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var choices = new List<Choice>();
        foreach (var code in Heads)
            await Offer(db.Set<Post>().Where(p => p.IsHead), code);
        foreach (var code in Clerks)
            await Offer(db.Set<Post>().Where(p => !p.IsHead).OrderByDescending(p => p.Rank), code);
        var admins = await db.Set<Account>().Where(a => a.Admin != AdminRole.None && a.ClosedAt == null).OrderBy(a => a.Admin).Select(a => a.Id).ToListAsync(ct);
        foreach (var admin in admins)
            choices.Add(new(admin, Words((await standings.Of(admin, ct))!, null, tree)));
        return choices;

        async Task Offer(IQueryable<Post> posts, string code)
        {
            if (tree.All.FirstOrDefault(node => node.Code == code) is not { } unit)
                return;
            var account = await (from post in posts
                                 where post.Unit == unit.Id && post.To == null
                                 join a in db.Set<Account>() on post.Person equals a.Person
                                 where a.ClosedAt == null
                                 select (Guid?)a.Id).FirstOrDefaultAsync(ct);
            if (account is { } id && await standings.Of(id, ct) is { } standing)
                choices.Add(new(id, Words(standing, unit.Id, tree)));
        }
    }

    static string Words(Standing standing, Guid? unit, UnitTree tree) => standing.Admin switch
    {
        AdminRole.System => "系统管理员",
        AdminRole.Security => "安全管理员",
        AdminRole.Auditor => "审计员",
        _ => $"{tree.ShortOf(unit)} {standing.Posts.First(post => post.Unit == unit).Title} · {standing.Name}",
    };
}
