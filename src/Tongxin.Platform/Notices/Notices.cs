using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Notices;

/// <summary>The one way in which modules tell people something in the product (通知). What is told is saved together with the act.</summary>
public sealed class Notices(OfficeDb db, Acting acting, OfficeClock clock)
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
    public async Task Tell(IEnumerable<Guid> people, string text, string why, string address, CancellationToken ct)
    {
        if (address is not ['/', not ('/' or '\\'), ..] and not "/")
            throw new ArgumentException("A notice leads to a page of our own, such as /tasks/…", nameof(address));
        var told = people.Where(person => person != acting.Person).ToHashSet();
        if (told.Count == 0)
            return;
        var now = clock.Now;
        var morning = OfficeClock.Utc(OfficeClock.DayOf(now), default);
        var unread = await db.Set<Notice>().Where(n => told.Contains(n.Person) && n.At >= morning && n.ReadAt == null && n.Address == address).ToListAsync(ct);
        var waiting = db.ChangeTracker.Entries<Notice>().Select(entry => entry.Entity).Where(n => n.Id == 0 && n.Address == address);
        foreach (var notice in unread.Concat(waiting).Where(n => told.Remove(n.Person)).ToList())
            (notice.At, notice.Text, notice.Why) = (now, Short(text), Short(why));
        foreach (var person in told)
            db.Add(new Notice { Person = person, At = now, Text = Short(text), Why = Short(why), Address = address });
    }

    public Task Tell(Guid person, string text, string why, string address, CancellationToken ct) => Tell([person], text, why, address, ct);

    static string Short(string text) => text.Length <= Longest ? text : text.Cut(Longest - 1) + "…";
}
