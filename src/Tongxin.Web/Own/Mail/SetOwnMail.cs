using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Mail;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Own.Mail;

/// <summary>A person says whether and when notices also come by e-mail, and where (收邮件).</summary>
public sealed class SetOwnMail(OfficeDb db, MailSettings settings, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed class Input
    {
        [StringLength(MailAddresses.Longest, ErrorMessage = "邮箱没有这么长，请核对。")]
        public string? Address { get; set; }

        public MailWhen When { get; set; }
    }

    /// <param name="Kept">What is set now.</param>
    /// <param name="IsOn">The office sends mails at all.</param>
    /// <param name="Trouble">Why the latest mail did not go out; null when it did.</param>
    public sealed record View(Input Kept, bool IsOn, MailTrouble? Trouble);

    public async Task<View> Show(CancellationToken ct)
    {
        var kept = await db.Set<Account>().Where(a => a.Id == acting.Account).Select(a => new Input { Address = a.Email, When = a.MailWhen }).SingleAsync(ct);
        return new(kept, settings.IsOn, await db.Set<MailTrouble>().AsNoTracking().SingleOrDefaultAsync(t => t.Person == acting.Person, ct));
    }

    public async Task Run(Input input, CancellationToken ct)
    {
        var address = input.Address?.Trim() is { Length: > 0 } given ? given : null;
        if (address is not null && !MailAddresses.IsOne(address))
            throw new WrongInputException(nameof(Input.Address), "这不是一个邮箱，应写作 name@example.gov.cn 的样式。");
        if (!Enum.IsDefined(input.When))
            throw new WrongInputException(nameof(Input.When), "请选一种。");
        var account = await db.Set<Account>().SingleAsync(a => a.Id == acting.Account, ct);
        if ((account.Email, account.MailWhen) == (address, input.When))
            return;
        (account.Email, account.MailWhen) = (address, input.When);
        // An address is nobody else's business: the ledger says only that it changed.
        db.Remember(account, "mail-changed", $"改变收邮件的方式：{(address is null ? "不留邮箱" : input.When.Words())}", acting, clock.Now);
        await db.SaveAct(ct);
        await db.Set<MailTrouble>().Where(t => t.Person == account.Person).ExecuteDeleteAsync(ct);
    }
}
