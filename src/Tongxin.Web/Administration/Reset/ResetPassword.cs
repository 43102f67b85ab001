using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Administration.Reset;

/// <summary>Somebody forgot the password: the security administrator sets one that works once (重置密码).</summary>
public sealed class ResetPassword(OfficeDb db, IPasswordHasher<Account> hasher, SignInLimits limits, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed class Input;

    /// <returns>The password to hand over: it is kept nowhere.</returns>
    public async Task<string> Run(Guid id, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("没有这个账号。");
        Refusal.ThrowIf(account.WhyNotReset(acting.Account));
        var password = OneTimePassword.Create();
        account.PasswordHash = hasher.HashPassword(account, password);
        account.MustChangePassword = true;
        account.EndSessions();
        limits.Unlock(account);
        db.Remember(account, "password-reset", $"重置账号“{account.UserName}”的密码", acting, clock.Now);
        await db.SaveAct(ct);
        return password;
    }
}
