using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Entrance;

/// <summary>Somebody signs in with name and password (登录). Attempts are limited by account and by address.</summary>
public sealed class SignIn(SignInManager<Account> manager, OfficeDb db, OfficeClock clock, IHttpContextAccessor http) : IUseCase
{
    /// <summary>Failed attempts from one address before it has to wait.</summary>
    public const int MostFailuresFromAnAddress = 30;

    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    public sealed class Input
    {
        [Required(ErrorMessage = "请填写登录名。"), StringLength(60, ErrorMessage = "登录名最多 60 个字。")]
        public string UserName { get; set; } = "";

        [Required(ErrorMessage = "请填写密码。"), StringLength(PasswordRules.Longest, ErrorMessage = "密码过长。")]
        public string Password { get; set; } = "";
    }

    public async Task Run(Input input, CancellationToken ct)
    {
        var address = http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "";
        var outcome = await Try(input, address, ct);
        db.Add(new SignInAttempt { At = clock.Now, UserName = input.UserName.ToUpperInvariant(), Address = address, Outcome = outcome });
        await db.SaveChangesAsync(ct);
        Refusal.ThrowIf(Why(outcome));
    }

    async Task<SignInOutcome> Try(Input input, string address, CancellationToken ct)
    {
        var since = clock.Now - Remembered;
        var failures = await db.Set<SignInAttempt>()
            .CountAsync(a => a.Address == address && a.At > since && a.Outcome != SignInOutcome.SignedIn, ct);
        if (failures >= MostFailuresFromAnAddress)
            return SignInOutcome.TooMany;
        var account = await manager.UserManager.FindByNameAsync(input.UserName);
        if (account is null)
        {
            // As much work as for a known name, so that time does not tell which names exist.
            manager.UserManager.PasswordHasher.HashPassword(new Account(), input.Password);
            return SignInOutcome.WrongPassword;
        }
        if (account.ClosedAt is not null)
            return SignInOutcome.Closed;
        var result = await manager.PasswordSignInAsync(account, input.Password, isPersistent: false, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => SignInOutcome.SignedIn,
            { IsLockedOut: true } => SignInOutcome.LockedOut,
            _ => SignInOutcome.WrongPassword,
        };
    }

    static Refusal? Why(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.SignedIn => null,
        SignInOutcome.LockedOut => new("sign-in.locked", "连续输错 5 次，这个账号锁定 15 分钟。请稍后再试，或请安全管理员解锁。"),
        SignInOutcome.TooMany => new("sign-in.too-many", "这个网络地址试错太多，请 15 分钟后再试。"),
        _ => new("sign-in.wrong", "登录名或密码不对。请核对后再试；连续输错 5 次会锁定 15 分钟。"),
    };
}
