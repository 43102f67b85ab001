using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Administration.Unlock;

/// <summary>The security administrator ends the lock that wrong passwords set (解锁).</summary>
public sealed class UnlockAccount(OfficeDb db, SignInLimits limits, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed class Input;

    public async Task Run(Guid id, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("没有这个账号。");
        if (!account.IsLocked(clock.Now))
            throw new RefusedException(new("account.not-locked", "这个账号没有锁定，不需要解锁。"));
        limits.Unlock(account);
        db.Remember(account, "unlocked", $"解锁账号“{account.UserName}”", acting, clock.Now);
        await db.SaveAct(ct);
    }
}
