using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Entrance.FirstRun;

/// <summary>The first security administrator (安全管理员) gets in, with the token from the console; everybody else is let in by that one.</summary>
public sealed class SetUp(OfficeDb db, UserManager<Account> accounts, SignInManager<Account> manager, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请填写控制台上的设置口令。"), StringLength(100, ErrorMessage = "设置口令没有这么长。")]
        public string Token { get; set; } = "";

        [Required(ErrorMessage = "请填写登录名。"), LoginName]
        public string UserName { get; set; } = "";

        [Required(ErrorMessage = "请填写密码。")]
        public string Password { get; set; } = "";

        [Required(ErrorMessage = "请再填一次密码。"), Compare(nameof(Password), ErrorMessage = "两次填写的密码不一样。")]
        public string Again { get; set; } = "";
    }

    /// <exception cref="NotFoundException">It was done before.</exception>
    public async Task Show(CancellationToken ct)
    {
        if (await db.Set<Account>().AnyAsync(ct))
            throw new NotFoundException("首次设置已经做过。");
    }

    public async Task Run(Input input, CancellationToken ct)
    {
        await Show(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Take(input.Token, ct);
        var account = new Account { UserName = input.UserName.Trim(), Admin = AdminRole.Security, LockoutEnabled = true };
        foreach (var validator in accounts.PasswordValidators)
            (await validator.ValidateAsync(accounts, account, input.Password)).Insist(nameof(Input.Password));
        acting.Channel = "首次设置";
        db.Remember(account, "created", $"设立安全管理员“{account.UserName}”", acting, clock.Now);
        (await accounts.CreateAsync(account, input.Password)).Insist(nameof(Input.UserName));
        await transaction.CommitAsync(ct);
        await manager.SignInAsync(account, isPersistent: false);
    }

    // The database lets only one of two set-ups take the token, and gives it back when the rest is refused.
    async Task Take(string token, CancellationToken ct)
    {
        var (digest, now) = (SetUpToken.DigestOf(token), clock.Now);
        var taken = await db.Set<FirstSetup>()
            .Where(s => s.Id == FirstSetup.Only && s.DoneAt == null && s.Digest == digest)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.DoneAt, now), ct);
        if (taken == 1)
            return;
        await Show(ct);
        throw new WrongInputException(nameof(Input.Token), "设置口令不对。请照控制台上最后一次启动时显示的填写；重新启动会换一个新的。");
    }
}
