using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Entrance;

/// <summary>Somebody signs in with name and password (登录). Attempts are limited by name and by address.</summary>
public sealed class SignIn(SignInManager<Account> manager, SignInLimits limits, OfficeDb db, OfficeClock clock, IHttpContextAccessor http) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请填写登录名。"), StringLength(60, ErrorMessage = "登录名最多 60 个字。")]
        public string UserName { get; set; } = "";

        [Required(ErrorMessage = "请填写密码。"), StringLength(PasswordRules.Longest, ErrorMessage = "密码过长。")]
        public string Password { get; set; } = "";
    }

    public async Task Run(Input input, CancellationToken ct)
    {
        var name = input.UserName.Trim();
        var attempt = await limits.Begin(name, http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "", ct);
        var account = await manager.UserManager.FindByNameAsync(name);
        attempt.Outcome = await limits.Stops(attempt, ct) ?? await Check(account, input.Password);
        await db.SaveChangesAsync(ct);
        if (attempt.Outcome == SignInOutcome.WrongPassword && account is not null)
            await NoteLock(account, ct);
        Refusal.ThrowIf(Why(attempt.Outcome));
        await manager.SignInAsync(account!, isPersistent: false);
    }

    async Task<SignInOutcome> Check(Account? account, string password)
    {
        if (account?.PasswordHash is null)
        {
            // As much work as for a known name, so that time does not tell which names exist.
            manager.UserManager.PasswordHasher.HashPassword(new Account(), password);
            return SignInOutcome.WrongPassword;
        }
        var right = await manager.UserManager.CheckPasswordAsync(account, password);
        return (right, account.ClosedAt) switch
        {
            (false, _) => SignInOutcome.WrongPassword,
            (_, not null) => SignInOutcome.Closed,
            _ => SignInOutcome.SignedIn,
        };
    }

    async Task NoteLock(Account account, CancellationToken ct)
    {
        await limits.NoteLock(account, clock.Now, ct);
        await db.SaveChangesAsync(ct);
    }

    static Refusal? Why(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.SignedIn => null,
        SignInOutcome.LockedOut => new("sign-in.locked", "连续输错 5 次，这个登录名锁定 15 分钟。请稍后再试，或请安全管理员解锁。"),
        SignInOutcome.TooMany => new("sign-in.too-many", "这个网络地址试错太多，请 15 分钟后再试。"),
        _ => new("sign-in.wrong", "登录名或密码不对。请核对后再试；连续输错 5 次会锁定 15 分钟。"),
    };
}
