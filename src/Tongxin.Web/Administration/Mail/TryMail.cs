using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Mail;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Web.Administration.Mail;

/// <summary>How mail is sent and what did not go out, and a mail to oneself to try it (发一封试试).</summary>
public sealed class TryMail(OfficeDb db, MailSettings settings, Acting acting, OfficeClock clock) : IUseCase
{
    const int Most = 50;

    public sealed class Input;

    /// <param name="Person">To whom the latest mail did not go out.</param>
    public sealed record Row(Guid Id, string Person, DateTime At, string Words, bool GivenUp);

    /// <param name="Waiting">Notices that are still to go out.</param>
    /// <param name="Own">The address of whoever looks.</param>
    public sealed record View(MailSettings Settings, Total Waiting, IReadOnlyList<Row> Troubles, string? Own, Refusal? WhyNot);

    public async Task<View> Show(CancellationToken ct)
    {
        var own = await Own(ct);
        var troubles = from trouble in db.Set<MailTrouble>()
                       join person in db.Set<Person>() on trouble.Person equals person.Id
                       orderby trouble.At descending
                       select new Row(person.Id, person.Name, trouble.At, trouble.Words, trouble.GivenUp);
        return new(settings, await Total.Of(db.Set<Notice>().Where(n => n.MailAt != null), false, ct), await troubles.Take(Most).ToListAsync(ct), own, WhyNot(own));
    }

    /// <returns>Where it was sent.</returns>
    /// <exception cref="RefusedException">The server did not take it.</exception>
    public async Task<string> Run(CancellationToken ct)
    {
        var own = await Own(ct);
        Refusal.ThrowIf(WhyNot(own));
        using var server = new MailServer(settings);
        try
        {
            await server.Send(NoticeMail.Trial(own!, settings, clock.Now), ct);
        }
        catch (MailFailedException failure)
        {
            throw new RefusedException(new("mail.failed", $"没有寄出。{failure.Message}"));
        }
        return own!;
    }

    Refusal? WhyNot(string? own) => !settings.IsOn ? new("mail.off", "还没有设邮件服务器，不能试发。请在配置里写 Mail:Host 等几项，再重新启动。")
        : own is null ? new("mail.no-address", "您自己还没有填邮箱。请先到“我的账号”的“邮件”里填，再来试发。") : null;

    Task<string?> Own(CancellationToken ct) => db.Set<Account>().Where(a => a.Id == acting.Account).Select(a => a.Email).SingleOrDefaultAsync(ct);
}
