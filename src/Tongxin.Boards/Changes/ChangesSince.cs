using Microsoft.EntityFrameworkCore;
using Tongxin.Boards.Ledger;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Inbox;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Time;

namespace Tongxin.Boards.Changes;

/// <summary>What others did since a person was here before (上次登录以来的变化): in the ledgers of the person's units, and to records in which the person has a part. What the calendar did is told elsewhere.</summary>
sealed class ChangesSince(OfficeDb db, FactLinks links, PreviousVisit visits, IEnumerable<IPersonSubjects> parts, OfficeClock clock) : IBesideInbox
{
    const int Most = 8;

    /// <summary>Where there is no visit before.</summary>
    const int Days = 7;

    /// <summary>As many of a unit's latest facts are looked at, and as many of the latest records of each module.</summary>
    const int Looked = 200;

    sealed record Change(long Seq, DateTime At, Guid Actor, string Kind, Guid Subject, Guid? Unit, string Sentence);

    public async Task<BesideCard?> For(Standing standing, Rights rights, DateOnly today, CancellationToken ct)
    {
        var scope = rights.For(LedgerPermissions.View);
        if (standing.Person is not { } me || scope.IsEmpty)
            return null;
        var units = standing.Posts.Select(post => post.Unit).Where(unit => scope.Covers(unit)).Distinct().ToList();
        var visit = await visits.Of(standing.Account, ct);
        var since = visit ?? clock.Now.AddDays(-Days);
        var changes = (await InUnits(units, since, me, ct)).Concat(await OfRecords(since, me, ct))
            .Where(change => scope.Covers(change.Unit)).DistinctBy(change => change.Seq)
            .OrderByDescending(change => change.At).ThenByDescending(change => change.Seq).GroupBy(change => change.Subject).Take(Most).Select(same => same.ToList()).ToList();
        var names = await Names.Of(db, changes.Select(same => (Guid?)same[0].Actor), ct);
        var day = OfficeClock.DayOf(since);
        var when = visit is null ? $"最近 {Days} 天" : $"自{day.ToString(day.Year == today.Year ? "M月d日" : "yyyy年M月d日")}上次登录以来";
        return new("上次来访以后的变化", changes.Count == 0 ? $"{when}，和您有关的事没有变化。" : $"{when}，别人办的：",
            [.. changes.Select(same => Line(same, names))], "全部", $"/ledger?from={day:yyyy-MM-dd}{(units is [var only] ? $"&unit={only}" : null)}");
    }

    // Each unit's latest by its own index, so that no office is too large: what was entered late still stands by its day.
    Task<List<Change>> InUnits(IReadOnlyList<Guid> units, DateTime since, Guid me, CancellationToken ct)
    {
        var latest = units.Select(unit => db.Facts.AsNoTracking().Where(f => f.Unit == unit).OrderByDescending(f => f.On).ThenByDescending(f => f.Seq).Take(Looked)).ToList();
        return latest.Count == 0 ? Task.FromResult(new List<Change>()) : Read(latest.Aggregate((all, unit) => all.Concat(unit)), since, me, ct);
    }

    async Task<List<Change>> OfRecords(DateTime since, Guid me, CancellationToken ct)
    {
        var records = new List<Guid>();
        foreach (var part in parts)
            records.AddRange(await part.Of(me, db).OrderByDescending(id => id).Take(Looked).ToListAsync(ct));
        return records.Count == 0 ? [] : await Read(db.Facts.AsNoTracking().Where(f => records.Contains(f.Subject)), since, me, ct);
    }

    static Task<List<Change>> Read(IQueryable<Fact> facts, DateTime since, Guid me, CancellationToken ct) => facts.Where(f => f.At >= since && f.Actor != null && f.Actor != me)
        .Select(f => new Change(f.Seq, f.At, f.Actor!.Value, f.Kind, f.Subject, f.Unit, f.Sentence)).ToListAsync(ct);

    BesideLine Line(IReadOnlyList<Change> same, Names names) => new(
        same[0].Sentence, links.Of(same[0].Kind)?.Address(same[0].Subject) ?? $"/ledger/{same[0].Seq}",
        $"{OfficeClock.Local(same[0].At):M月d日 HH:mm} · {names.Of(same[0].Actor)}{(same.Count > 1 ? $" · 共 {same.Count} 次" : null)}");
}
