using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Burden;
using Tongxin.Platform.Data;
using Tongxin.Platform.Mail;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Platform.Notices;

/// <summary>The one way in which modules tell people something in the product (通知). What is told is saved together with the act, and goes by e-mail to those who want it.</summary>
public sealed class Notices(OfficeDb db, Acting acting, OfficeClock clock, IPersonUnits units, MailSettings mail)
{
    /// <summary>Where a person reads them.</summary>
    public const string Address = "/notices";

    /// <summary>Longest text, reason and address.</summary>
    public const int Longest = 400;

    /// <summary>Adds a notice for each of the people to the next save, except for whoever acts.</summary>
    /// <param name="people">Whom to tell; nobody is told twice.</param>
    /// <param name="text">What happened, in Chinese.</param>
    /// <param name="why">Why it comes to these people: 因为您是承办人.</param>
    /// <param name="address">The page where it can be seen, e.g. /tasks/…</param>
    /// <remarks>An unread notice of the same day about the same page is replaced: one line with the newest state is enough.</remarks>
    public Task Tell(IEnumerable<Guid> people, string text, string why, string address, CancellationToken ct) =>
        Tell(people.Select(person => new Telling(person, text, why, address)), ct);

    public Task Tell(Guid person, string text, string why, string address, CancellationToken ct) => Tell([person], text, why, address, ct);

    /// <summary>The same where each person is told something else: one question for all of them. What is told first of a page to a person stands.</summary>
    public async Task Tell(IEnumerable<Telling> tellings, CancellationToken ct)
    {
        var told = new Dictionary<(Guid Person, string Address), Telling>();
        foreach (var telling in tellings)
        {
            if (telling.Address != "/" && !Links.IsOurs(telling.Address))
                throw new ArgumentException("A notice leads to a page of our own, such as /tasks/…", nameof(tellings));
            if (telling.Person != acting.Person)
                told.TryAdd((telling.Person, telling.Address), telling);
        }
        if (told.Count == 0)
            return;
        var now = clock.Now;
        var mails = await Mails([.. told.Values.Select(telling => (Guid?)telling.Person)], now, ct);
        foreach (var notice in await Unread([.. told.Values], OfficeClock.Utc(OfficeClock.DayOf(now), default), ct))
            if (told.Remove((notice.Person, notice.Address), out var newer))
                (notice.At, notice.Text, notice.Why, notice.MailAt, notice.MailTries) = (now, Short(newer.Text), Short(newer.Why), MailAt(newer.Person), 0);
        foreach (var telling in told.Values)
            db.Add(new Notice { Person = telling.Person, At = now, Text = Short(telling.Text), Why = Short(telling.Why), Address = telling.Address, MailAt = MailAt(telling.Person) });
        // What was sent is counted by unit, for the burden it is.
        foreach (var unit in (await units.Of([.. told.Values.Select(telling => telling.Person)], ct)).GroupBy(one => one.Value))
            db.Add(new BurdenEntry { At = now, Day = OfficeClock.DayOf(now), Unit = unit.Key, What = "通知", Notices = unit.Count() });

        DateTime? MailAt(Guid person) => mails.TryGetValue(person, out var at) ? at : null;
    }

    // When those of them who want it get it by e-mail.
    async Task<IReadOnlyDictionary<Guid, DateTime>> Mails(IReadOnlyCollection<Guid?> people, DateTime now, CancellationToken ct) => !mail.IsOn
        ? new Dictionary<Guid, DateTime>()
        : await db.Set<Account>().Where(a => people.Contains(a.Person) && a.Email != null && a.MailWhen != MailWhen.Never && a.ClosedAt == null)
            .Select(a => new { a.Person, a.MailWhen }).ToDictionaryAsync(one => one.Person!.Value, one => one.MailWhen.After(now), ct);

    // Those of the day that may be replaced, kept already or waiting for the same save.
    async Task<IReadOnlyList<Notice>> Unread(IReadOnlyList<Telling> told, DateTime morning, CancellationToken ct)
    {
        var people = told.Select(telling => telling.Person).ToHashSet();
        var addresses = told.Select(telling => telling.Address).ToHashSet();
        var kept = await db.Set<Notice>().Where(n => people.Contains(n.Person) && n.At >= morning && n.ReadAt == null && addresses.Contains(n.Address)).ToListAsync(ct);
        return [.. kept, .. db.ChangeTracker.Entries<Notice>().Select(entry => entry.Entity).Where(n => n.Id == 0)];
    }

    static string Short(string text) => text.Length <= Longest ? text : text.Cut(Longest - 1) + "…";
}

/// <summary>What one person is told.</summary>
/// <param name="Why">Why it comes to this person: 因为您是承办人.</param>
/// <param name="Address">The page where it can be seen.</param>
public sealed record Telling(Guid Person, string Text, string Why, string Address);
