using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Mail;

/// <summary>Every minute what was told and is due by e-mail goes out, all that is due to a person in one mail. None is lost; one may come twice, under one name, when the program is killed between sending and noting it.</summary>
public sealed partial class SendMails(OfficeDb db, MailSettings settings, OfficeClock clock, ILogger<SendMails> log) : IDuty
{
    /// <summary>Pauses double from one minute on: the last try is nearly three days after the first.</summary>
    public const int MostTries = 12;

    /// <summary>People in one run and notices in one mail; other duties wait meanwhile.</summary>
    const int MostPeople = 200, MostNotices = 500;

    public bool EveryMinute => true;

    public async Task Run(CancellationToken ct)
    {
        DateTime? never = null;
        if (!settings.IsOn)
        {
            await db.Set<Notice>().Where(n => n.MailAt != null).ExecuteUpdateAsync(set => set.SetProperty(n => n.MailAt, never), ct);
            return;
        }
        var now = clock.Now;
        var people = await db.Set<Notice>().Where(n => n.MailAt <= now).GroupBy(n => n.Person).OrderBy(one => one.Min(n => n.MailAt)).Select(one => one.Key).Take(MostPeople).ToListAsync(ct);
        if (people.Count == 0)
            return;
        using var server = new MailServer(settings);
        foreach (var person in people)
            if (!await Send(person, server, ct))
                return;
    }

    /// <returns>False where the others need not be tried now.</returns>
    async Task<bool> Send(Guid person, MailServer server, CancellationToken ct)
    {
        var now = clock.Now;
        var due = await db.Set<Notice>().AsNoTracking().Where(n => n.Person == person && n.MailAt <= now).OrderBy(n => n.At).ThenBy(n => n.Id).Take(MostNotices).ToListAsync(ct);
        if (due.Count == 0)
            return true;
        // The pause before the next try is written first: another node leaves them alone, and if this one is killed they come again.
        var (tries, ids) = (due.Max(n => n.MailTries) + 1, due.ConvertAll(n => n.Id));
        DateTime? again = now.AddMinutes(1 << (tries - 1));
        var claimed = await Of(ids).Where(n => n.MailAt <= now).ExecuteUpdateAsync(set => set.SetProperty(n => n.MailAt, again).SetProperty(n => n.MailTries, tries), ct);
        if (claimed != due.Count)
            return true;
        var to = await db.Set<Account>().Where(a => a.Person == person && a.ClosedAt == null && a.MailWhen != MailWhen.Never).Select(a => a.Email).SingleOrDefaultAsync(ct);
        // Whoever has read it in the product, or wants none any more, gets no mail.
        var unread = due.FindAll(n => n.ReadAt is null);
        if (to is not null && unread.Count > 0)
            try
            {
                await server.Send(NoticeMail.Of(unread, to, settings, now), ct);
                await db.Set<MailTrouble>().Where(t => t.Person == person).ExecuteDeleteAsync(ct);
            }
            catch (MailFailedException failure)
            {
                await NoteTrouble(person, failure, tries, ct);
                if (failure.IsFinal || tries >= MostTries)
                    await Settle(ids, again, ct);
                return !failure.IsOfServer;
            }
        await Settle(ids, again, ct);
        return true;
    }

    IQueryable<Notice> Of(List<long> ids) => db.Set<Notice>().Where(n => EF.Parameter(ids).Contains(n.Id));

    // What was told anew meanwhile has another moment, and goes in the next mail.
    Task Settle(List<long> ids, DateTime? claim, CancellationToken ct)
    {
        DateTime? never = null;
        return Of(ids).Where(n => n.MailAt == claim).ExecuteUpdateAsync(set => set.SetProperty(n => n.MailAt, never).SetProperty(n => n.MailTries, 0), ct);
    }

    async Task NoteTrouble(Guid person, MailFailedException failure, int tries, CancellationToken ct)
    {
        var trouble = await db.Set<MailTrouble>().SingleOrDefaultAsync(t => t.Person == person, ct);
        if (trouble is null)
            db.Add(trouble = new() { Person = person });
        (trouble.At, trouble.Words, trouble.GivenUp) = (clock.Now, failure.Message, failure.IsFinal || tries >= MostTries);
        await db.SaveChangesAsync(ct);
        if (trouble.GivenUp)
            GaveUp(log, person, tries, failure);
        else
            Failed(log, person, tries, failure.Message);
    }

    [LoggerMessage(LogLevel.Warning, "The mail to person {Person} is given up after {Tries} tries; its notices stand in the product")]
    static partial void GaveUp(ILogger log, Guid person, int tries, Exception failure);

    [LoggerMessage(LogLevel.Information, "The mail to person {Person} did not go out at try {Tries}: {Words}")]
    static partial void Failed(ILogger log, Guid person, int tries, string words);
}
