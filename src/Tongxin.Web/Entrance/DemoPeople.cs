using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.Web.Entrance;

/// <summary>Whom a visitor of the demo may be: one person for each kind of view.</summary>
public sealed class DemoPeople(OfficeDb db, IStandings standings) : IUseCase
{
    public sealed record Choice(Guid Account, string Words);

    public async Task<IReadOnlyList<Choice>> Show(CancellationToken ct)
    {
        var accounts = await db.Set<Account>().AsNoTracking().Where(a => a.ClosedAt == null)
            .OrderBy(a => a.Id).Take(40).ToListAsync(ct);
        var choices = new List<Choice>();
        foreach (var account in accounts)
            if (await standings.Of(account.Id, ct) is { } standing)
                choices.Add(new(account.Id, Words(standing)));
        return choices;
    }

    static string Words(Standing standing) => standing.Admin switch
    {
        AdminRole.System => $"系统管理员 · {standing.Name}",
        AdminRole.Security => $"安全管理员 · {standing.Name}",
        AdminRole.Auditor => $"审计员 · {standing.Name}",
        _ => $"{string.Join("、", standing.Posts.Take(2).Select(post => post.UnitName + post.Title))} · {standing.Name}",
    };
}
