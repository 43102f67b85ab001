using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Administration.Detail;

/// <summary>One account with its story, and what the security administrator can do to it now.</summary>
public sealed class AccountDetail(OfficeDb db, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed record View(Account Account, Person? Person, bool IsLocked, int Tokens, IReadOnlyList<LedgerLine> Story, Refusal? WhyNotReset, Refusal? WhyNotClose, IReadOnlyList<AdminRole> Roles, Refusal? WhyNoRole);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("没有这个账号，可能网址有误。");
        var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == account.Person, ct);
        var now = clock.Now;
        var tokens = await db.Set<PersonalToken>().CountAsync(t => t.Account == id && t.RevokedAt == null && t.ExpiresAt > now, ct);
        var anotherGuard = await db.AnotherGuard(id, ct);
        var roles = Enum.GetValues<AdminRole>().Where(role => account.WhyNotBecome(role, acting.Account, anotherGuard) is null).ToList();
        var other = account.Admin == AdminRole.None ? AdminRole.System : AdminRole.None;
        return new(account, person, account.IsLocked(now), tokens, await LedgerOf.Record(db, id, ct), account.WhyNotReset(acting.Account),
            account.WhyNotClose(acting.Account, anotherGuard), roles, roles.Count > 0 ? null : account.WhyNotBecome(other, acting.Account, anotherGuard));
    }
}
