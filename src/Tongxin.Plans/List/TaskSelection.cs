using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.List;

/// <summary>Turns a question into a query that reads one range of one index, or merges the first rows of a few ranges:
/// whatever is asked, a page costs the same with a thousand tasks and with a million.</summary>
static class TaskSelection
{
    /// <summary>More ranges than this are not merged; no tree of units that plan work is that large.</summary>
    const int MostRanges = 40;

    static readonly PlanItemPhase[] Phases = Enum.GetValues<PlanItemPhase>();

    /// <summary>All rows that are asked for, in no order.</summary>
    public static IQueryable<PlanItem> Matching(OfficeDb db, UnitScope scope, DateOnly today, TaskList.Question question, UnitTree tree)
    {
        var items = Asked(db, today, question);
        if (Owners(scope, question, tree) is { } owners)
            return InStream(Of(items, owners), question);
        if (!IsByLane(question))
            return InStream(items, question);
        var lanes = Lane.All(question.InStream, question.InPillar);
        return items.Where(i => lanes.Contains(i.Lane));
    }

    /// <summary>Enough rows to fill a page in order.</summary>
    public static IQueryable<PlanItem> First(OfficeDb db, UnitScope scope, DateOnly today, TaskList.Question question, UnitTree tree, int count)
    {
        var items = After(Asked(db, today, question), question);
        var owners = Owners(scope, question, tree);
        if (question.Person is not null || question.Parent is not null || owners is { Count: 0 or > MostRanges })
            return InStream(owners is null ? items : Of(items, owners), question);
        if (owners is not null)
            return Merge(owners.Order().Select(owner => InStream(items, question).Where(i => i.Owner == owner)), question, count);
        if (IsByLane(question))
            return Merge(Lane.All(question.InStream, question.InPillar).Select(lane => items.Where(i => i.Lane == lane)), question, count);
        return items;
    }

    public static IQueryable<PlanItem> Ordered(IQueryable<PlanItem> items, TaskList.Question question) => question.IsByDoneOn
        ? items.OrderByDescending(i => i.DoneOn).ThenByDescending(i => i.Id)
        : items.OrderBy(i => i.LastDay).ThenBy(i => i.Id);

    static IQueryable<PlanItem> Merge(IEnumerable<IQueryable<PlanItem>> values, TaskList.Question question, int count)
    {
        var ranges = values.ToList();
        // The index stands by phase before it stands by day: what is asked of every phase is a range in each.
        if (!question.IsByDoneOn && question.Asked == "all" && ranges.Count * Phases.Length <= MostRanges)
            ranges = [.. from range in ranges from phase in Phases select range.Where(i => i.Phase == phase)];
        return ranges.Count == 1 ? ranges[0] : ranges.Select(range => Ordered(range, question).Take(count)).Aggregate((one, other) => one.Concat(other));
    }

    /// <summary>What is asked apart from whose it is and which part of the mode it serves.</summary>
    static IQueryable<PlanItem> Asked(OfficeDb db, DateOnly today, TaskList.Question question)
    {
        var items = db.Set<PlanItem>().AsNoTracking();
        if (question.Person is { } person)
            items = items.Where(i => i.Person == person);
        if (question.Parent is { } parent)
            items = items.Where(i => i.Parent == parent);
        return InDays(InState(items, question, today), question, db);
    }

    /// <summary>The units whose work is asked for and may be seen; null for all.</summary>
    static IReadOnlySet<Guid>? Owners(UnitScope scope, TaskList.Question question, UnitTree tree) => question.Unit is { } unit
        ? scope.IsAll ? tree.Below(unit) : tree.Below(unit).Intersect(scope.Units).ToHashSet()
        : scope.IsAll ? null : scope.Units;

    static IQueryable<PlanItem> Of(IQueryable<PlanItem> items, IReadOnlySet<Guid> owners)
    {
        if (owners.Count != 1)
            return items.Where(i => owners.Contains(i.Owner));
        var only = owners.First();
        return items.Where(i => i.Owner == only);
    }

    /// <summary>Nothing narrower than the stream or the pillar is asked for, so that their lanes are the range to read.</summary>
    static bool IsByLane(TaskList.Question question) =>
        question is { Person: null, Parent: null } && (question.InStream is not null || question.InPillar is not null);

    // Said by columns that no index begins with, so that the range of a unit or a person is what is read.
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
        if (Place.Read<DateOnly, Guid>(question.After) is not var (last, lastId))
            return items;
        return question.IsByDoneOn
            ? items.Where(i => i.DoneOn <= last && (i.DoneOn < last || i.Id < lastId))
            : items.Where(i => i.LastDay >= last && (i.LastDay > last || i.Id > lastId));
    }
}
