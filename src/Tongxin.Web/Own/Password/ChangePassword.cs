using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Web.Entrance;

namespace Tongxin.Web.Own.Password;

/// <summary>A person changes the own password (修改密码). Every other session of the account ends.</summary>
public sealed class ChangePassword(
    OfficeDb db, UserManager<Account> accounts, SignInManager<Account> manager, SignInLimits limits, Acting acting, OfficeClock clock, IHttpContextAccessor http) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请填写原密码。"), StringLength(PasswordRules.Longest, ErrorMessage = "原密码没有这么长。")]
        public string Old { get; set; } = "";

        [Required(ErrorMessage = "请填写新密码。")]
        public string New { get; set; } = "";

        [Required(ErrorMessage = "请再填一次新密码。"), Compare(nameof(New), ErrorMessage = "两次填写的新密码不一样。")]
        public string Again { get; set; } = "";
    }

    /// <summary>Whether somebody else set the present password, so that it must be changed.</summary>
    public Task<bool> Show(CancellationToken ct) =>
        db.Set<Account>().Where(a => a.Id == acting.Account).Select(a => a.MustChangePassword).SingleAsync(ct);

    public async Task Run(Input input, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleAsync(a => a.Id == acting.Account, ct);
        await InsistOnOld(account, input.Old, ct);
        if (input.New == input.Old)
            throw new WrongInputException(nameof(Input.New), "新密码不能和原密码一样。");
        foreach (var validator in accounts.PasswordValidators)
            (await validator.ValidateAsync(accounts, account, input.New)).Insist(nameof(Input.New));
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, input.New);
        account.MustChangePassword = false;
        account.EndSessions();
        db.Remember(account, "password-changed", "修改了自己的密码", acting, clock.Now);
        await db.SaveAct(ct);
        // This session goes on; it signed in with a cookie, unless a program with a token came here.
        if ((await http.HttpContext!.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Succeeded)
            await manager.RefreshSignInAsync(account);
    }

    // The old password is guessed no more often than at the entrance: both are counted together.
    async Task InsistOnOld(Account account, string old, CancellationToken ct)
    {
        var attempt = await limits.Begin(account.UserName!, http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "", ct);
        var stopped = await limits.Stops(attempt, ct);
        var right = stopped is null && await accounts.CheckPasswordAsync(account, old);
        attempt.Outcome = stopped ?? (right ? SignInOutcome.PasswordGiven : SignInOutcome.WrongPassword);
        await db.SaveChangesAsync(ct);
        if (right)
            return;
        await limits.NoteLock(account, clock.Now, ct);
        await db.SaveChangesAsync(ct);
        if (stopped is not null)
            throw new RefusedException(new("password.locked", "原密码连续输错 5 次，15 分钟内不能再改。请稍后再试；忘了密码，请安全管理员重置。"));
        throw new WrongInputException(nameof(Input.Old), "原密码不对。连续输错 5 次会锁定 15 分钟。");
    }
}
