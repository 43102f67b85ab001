using Microsoft.EntityFrameworkCore;
using Tongxin.Activities.Kinds;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;

namespace Tongxin.Activities.Draft;

/// <summary>Activities write their lines of the monthly statement: one each where there are few of a kind, with numbers where there are many.</summary>
sealed class ActivityDraft(OfficeDb db, ActivityKinds kinds, Units units) : IDraftSource
{
    /// <summary>Up to so many of a kind a unit tells one by one.</summary>
    const int Told = 3;

    public async Task<IReadOnlyList<DraftLine>> Draft(IReadOnlyCollection<Guid> units, bool gathered, Month month, CancellationToken ct)
    {
        var (first, last) = (month.First, month.Last);
        var done = await db.Set<Activity>().AsNoTracking()
            .Where(a => units.Contains(a.Unit) && a.WithdrawnOn == null && a.Day >= first && a.Day <= last)
            .OrderBy(a => a.Day).ThenBy(a => a.Id)
            .Select(a => new Done(a.Id, a.Kind, a.Title, a.Day, a.LastDay, a.Attendance, gathered ? "" : a.Summary, a.Extras))
            .ToListAsync(ct);
        var list = await kinds.All(ct);
        var top = await Top(units, ct);
        return [.. done.GroupBy(a => a.Kind).SelectMany(same => Lines(list.Of(same.Key), [.. same], gathered, top, month))];
    }

    static IEnumerable<DraftLine> Lines(ActivityKind kind, List<Done> done, bool gathered, Guid top, Month month)
    {
        var box = kind.Stream == WorkStream.Party ? Box.PartyDone : Box.BusinessDone;
        // How often there were talks is told, never with whom or when.
        if (!gathered && done.Count <= Told && !kind.Sensitive)
            return done.Select(a => new DraftLine($"activity:{a.Id}", box, 100 + a.Day.Day, Sentences.One(kind, a), "1 次活动", $"/activities/{a.Id}"));
        return [new($"activities:{kind.Code}", box, 10 + kind.Order / 10, Sentences.Many(kind, done), $"{done.Count} 次活动", Address(kind, top, month))];
    }

    // Talks stand in no figure; their list shows each person those that the person may see.
    static string Address(ActivityKind kind, Guid top, Month month) => kind.Sensitive
        ? $"/activities?kind={Uri.EscapeDataString(kind.Code)}&unit={top}&month={month.Slug}"
        : Figure.AddressOf($"activities.{kind.Group.Slug()}", Slice.Of(top, null, month) with { Kind = kind.Id });

    /// <summary>The unit of which all others are below.</summary>
    async Task<Guid> Top(IReadOnlyCollection<Guid> below, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        return below.FirstOrDefault(unit => tree.Find(unit)?.Parent is not { } parent || !below.Contains(parent));
    }
}

/// <summary>What a line needs to know of an activity.</summary>
sealed record Done(Guid Id, Guid Kind, string Title, DateOnly Day, DateOnly? LastDay, int Attendance, string Summary, string Extras);
