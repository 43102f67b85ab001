using Microsoft.EntityFrameworkCore;
using Tongxin.Activities;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Inbox;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Own.Feeds;

/// <summary>What a feed holds, seen with the rights at hand.</summary>
public sealed class FeedContents(
    OfficeDb db, IEnumerable<IInboxSource> inbox, IEnumerable<IUnitDays> unitDays, IEnumerable<IOwnDays> ownDays, IEnumerable<IListFeed> lists, Rights rights, OfficeClock clock) : IUseCase
{
    const int DaysBack = 30, DaysAhead = 400;

    public async Task<byte[]> Of(FeedAddress feed, string origin, CancellationToken ct)
    {
        if (feed.List is not null)
            return AtomFile.Write(feed, await Entries(feed.List, ct), origin);
        var (from, until) = (clock.Today.AddDays(-DaysBack), clock.Today.AddDays(DaysAhead));
        var days = feed.Unit is { } unit ? await DaysOf(unit, from, until, ct) : await OwnDays(from, until, ct);
        return CalendarFile.Write(feed.Name, days.Where(day => day.Day >= from && day.Day <= until).DistinctBy(day => day.Record), clock.Today, origin);
    }

    async Task<IReadOnlyList<DueDay>> OwnDays(DateOnly from, DateOnly until, CancellationToken ct)
    {
        var days = new List<DueDay>();
        foreach (var source in inbox)
            foreach (var card in await source.For(rights.Standing!, rights, clock.Today, ct))
                if (card is { Due: { } due, Record: { } record })
                    days.Add(new(record.Id, record.Version, card.Title, due, card.Whose, card.Address));
        if (rights.Standing?.Person is { } person)
            foreach (var source in ownDays)
                days.AddRange(await source.Of(person, from, until, ct));
        return days;
    }

    async Task<IReadOnlyList<DueDay>> DaysOf(Guid unit, DateOnly from, DateOnly until, CancellationToken ct)
    {
        var days = new List<DueDay>();
        foreach (var source in unitDays.Where(source => rights.May(source.Permission)))
            days.AddRange(await source.For(unit, from, until, ct));
        return days;
    }

    async Task<IReadOnlyList<IListFeed.Entry>> Entries(string address, CancellationToken ct)
    {
        var list = lists.Single(list => list.IsAt(address));
        if (!rights.May(list.Permission))
            return [];
        var entries = await list.Read(address, FeedChoices.QueryOf(address), ct);
        // An address can be passed on: talks leave by none, also where a ledger would count them.
        var records = entries.Select(entry => entry.Record).ToList();
        var talks = await db.Set<Activity>().Where(a => records.Contains(a.Id) && a.Sensitive).Select(a => a.Id).ToListAsync(ct);
        return [.. entries.Where(entry => !talks.Contains(entry.Record))];
    }
}
