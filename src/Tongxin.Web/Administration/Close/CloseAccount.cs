using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Administration.Close;

/// <summary>Somebody has left: the account opens nothing any more (停用), and keeps its name on what was done with it.</summary>
public sealed class CloseAccount(OfficeDb db, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed class Input;

    public async Task Run(Guid id, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("没有这个账号。");
        Refusal.ThrowIf(account.WhyNotClose(acting.Account, await db.AnotherGuard(id, ct)));
        await db.HoldActor(acting, ct);
        account.Close(clock.Now);
        db.Remember(account, "closed", $"停用账号“{account.UserName}”", acting, clock.Now);
        await db.SaveAct(ct);
    }
}

/// <summary>Somebody has come back (恢复).</summary>
public sealed class ReopenAccount(OfficeDb db, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed class Input;

    public async Task Run(Guid id, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("没有这个账号。");
        Refusal.ThrowIf(account.WhyNotReopen());
        account.Reopen();
        db.Remember(account, "reopened", $"恢复账号“{account.UserName}”", acting, clock.Now);
        await db.SaveAct(ct);
    }
}
