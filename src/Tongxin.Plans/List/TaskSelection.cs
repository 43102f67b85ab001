using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;

namespace Tongxin.Plans.List;

/// <summary>Turns a question into a query that reads one range of one index, or merges the first rows of a few ranges:
/// whatever is asked, a page costs the same with a thousand tasks and with a million.</summary>
static class TaskSelection
{
    /// <summary>More ranges than this are not merged; no tree of units that plan work is that large.</summary>
    const int MostRanges = 40;

    /// <summary>All rows that are asked for, in no order.</summary>
    public static IQueryable<PlanItem> Matching(OfficeDb db, UnitScope scope, DateOnly today, TaskList.Question question, UnitTree tree)
    {
        var items = db.Set<PlanItem>().AsNoTracking();
        if (!scope.IsAll)
            items = items.Where(i => scope.Units.Contains(i.Owner));
        if (question.Unit is { } unit)
            items = InUnits(items, tree.Below(unit));
        if (question.Person is { } person)
            items = items.Where(i => i.Person == person);
        if (question.Parent is { } parent)
            items = items.Where(i => i.Parent == parent);
        return InDays(InState(InStream(items, question), question, today), question, db);
    }

    /// <summary>Enough rows to fill a page in order, of all that match apart from the unit.</summary>
    public static IQueryable<PlanItem> First(IQueryable<PlanItem> items, TaskList.Question question, UnitTree tree, int count)
    {
        items = After(items, question);
        var below = question.Unit is { } unit ? tree.Below(unit) : null;
        if (question.Person is not null || question.Parent is not null || below is { Count: 0 or > MostRanges })
            return below is null ? items : items.Where(i => below.Contains(i.Owner));
        if (below is not null)
            return Merge(below.Order().Select(owner => items.Where(i => i.Owner == owner)), question, count);
        if (question.InStream is not null || question.InPillar is not null)
            return Merge(Lane.All(question.InStream, question.InPillar).Select(lane => items.Where(i => i.Lane == lane)), question, count);
        return items;
    }

    public static IQueryable<PlanItem> Ordered(IQueryable<PlanItem> items, TaskList.Question question) => question.IsByDoneOn
        ? items.OrderByDescending(i => i.DoneOn).ThenByDescending(i => i.Id)
        : items.OrderBy(i => i.LastDay).ThenBy(i => i.Id);

    static IQueryable<PlanItem> Merge(IEnumerable<IQueryable<PlanItem>> ranges, TaskList.Question question, int count)
    {
        var all = ranges.ToList();
        return all.Count == 1 ? all[0] : all.Select(range => Ordered(range, question).Take(count)).Aggregate((one, other) => one.Concat(other));
    }

    static IQueryable<PlanItem> InUnits(IQueryable<PlanItem> items, IReadOnlySet<Guid> below)
    {
        if (below.Count != 1)
            return items.Where(i => below.Contains(i.Owner));
        var only = below.First();
        return items.Where(i => i.Owner == only);
    }

    // Said by columns that no index begins with, so that the range of a unit or a lane is what is read.
    static IQueryable<PlanItem> InStream(IQueryable<PlanItem> items, TaskList.Question question)
    {
        if (question.InStream is { } stream)
            items = items.Where(i => i.Stream == stream);
        return question.Pillar switch
        {
            "hearts" => items.Where(i => i.Row.StartsWith("H")),
            "togethers" => items.Where(i => i.Row.StartsWith("T")),
            "types" => items.Where(i => i.Row.StartsWith("F")),
            _ => items,
        };
    }

    static IQueryable<PlanItem> InState(IQueryable<PlanItem> items, TaskList.Question question, DateOnly today) => question.Asked switch
    {
        "open" => items.Where(i => i.Phase == PlanItemPhase.Open),
        "late" => items.Where(i => i.Phase == PlanItemPhase.Open && i.LastDay < today),
        "done" when question.IsByDoneOn => items.Where(i => i.DoneOn != null),
        "done" => items.Where(i => i.Phase == PlanItemPhase.Done),
        "cancelled" => items.Where(i => i.Phase == PlanItemPhase.Cancelled),
        "carried" => items.Where(i => i.Phase == PlanItemPhase.CarriedOver),
        _ => items,
    };

    static IQueryable<PlanItem> InDays(IQueryable<PlanItem> items, TaskList.Question question, OfficeDb db) =>
        (question.On, question.From, question.To) switch
        {
            ("done", { } from, { } to) => items.Where(i => i.DoneOn >= from && i.DoneOn <= to),
            ("due", { } from, { } to) => items.Where(i => i.LastDay >= from && i.LastDay <= to),
            ("step", { } from, { } to) => items.Where(i => db.Set<Milestone>().Where(m => m.Day >= from && m.Day <= to).Select(m => m.Item).Contains(i.Id)),
            _ => items,
        };

    // The first comparison alone gives the index where to begin; the second leaves out what was on the page before.
    static IQueryable<PlanItem> After(IQueryable<PlanItem> items, TaskList.Question question)
    {
        if (question.After?.Split('_') is not [var day, var id]
            || !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)
            || !Guid.TryParse(id, out var lastId))
            return items;
        return question.IsByDoneOn
            ? items.Where(i => i.DoneOn <= last && (i.DoneOn < last || i.Id < lastId))
            : items.Where(i => i.LastDay >= last && (i.LastDay > last || i.Id > lastId));
    }
}
