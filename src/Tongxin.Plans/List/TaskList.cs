using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.List;

/// <summary>The list of tasks: page, API, export and figures ask this one question.</summary>
public sealed class TaskList(OfficeDb db, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    public const int PageSize = 20;

    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        /// <summary>open, late, done, cancelled or carried; empty for all.</summary>
        public string? State { get; init; }

        /// <summary>party or business.</summary>
        public string? Stream { get; init; }

        /// <summary>The unit with everything below it.</summary>
        public Guid? Unit { get; init; }

        /// <summary>hearts, togethers or types: the part of the mode the work serves.</summary>
        public string? Pillar { get; init; }

        public Guid? Person { get; init; }

        /// <summary>done: finished in the days from–to; due: to be finished in them; without it the days are not asked.</summary>
        public string? On { get; init; }

        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }

        /// <summary>Where the page begins: last day and identifier of the row before it.</summary>
        public string? After { get; init; }

        /// <summary>exact: count beyond the bound.</summary>
        public string? Total { get; init; }
    }

    public sealed record Row(Guid Id, string Number, string Title, WorkStream Stream, Guid Owner, string? Person, DateOnly LastDay, DateOnly OriginalLastDay, PlanItemState State);

    public sealed record View(Paged<Row> Page, IReadOnlyList<Filter> Filters, UnitTree Tree, DateOnly Today);

    public async Task<View> Show(Question question, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var asked = Ask(question, tree);
        var rows = await Rows(After(asked, question.After)).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place(rows[PageSize - 1]) : null;
        var filters = await TaskFilters.Count(q => Ask(q, tree), question, ct);
        var total = question is { After: null, Total: null } && next is null
            ? new Total(rows.Count, false)
            : await Total.Of(asked, question.Total == "exact", ct);
        return new(new(rows.Count > PageSize ? rows[..PageSize] : rows, next, total), filters, tree, clock.Today);
    }

    /// <summary>The same rows without pages, for exports.</summary>
    public async Task<IAsyncEnumerable<Row>> All(Question question, CancellationToken ct) =>
        Rows(Ask(question, await units.Tree(ct))).AsAsyncEnumerable();

    /// <summary>How many there are, exactly.</summary>
    public async Task<int> Count(Question question, CancellationToken ct) => await Ask(question, await units.Tree(ct)).CountAsync(ct);

    internal IQueryable<PlanItem> Ask(Question question, UnitTree tree)
    {
        var today = clock.Today;
        var items = db.Set<PlanItem>().AsNoTracking();
        var scope = rights.For(PlanPermissions.View);
        if (!scope.IsAll)
            items = items.Where(i => scope.Units.Contains(i.Owner));
        if (question.Unit is { } unit)
            items = InUnit(items, tree.Below(unit));
        if (question.Person is { } person)
            items = items.Where(i => i.Person == person);
        items = question.Stream switch
        {
            "party" => items.Where(i => i.Stream == WorkStream.Party),
            "business" => items.Where(i => i.Stream == WorkStream.Business),
            _ => items,
        };
        items = question.Pillar switch
        {
            "hearts" => items.Where(i => i.Row.StartsWith("H")),
            "togethers" => items.Where(i => i.Row.StartsWith("T")),
            "types" => items.Where(i => i.Row.StartsWith("F")),
            _ => items,
        };
        items = question.State switch
        {
            "open" => items.Where(i => i.State == PlanItemState.Planned || i.State == PlanItemState.UnderWay),
            "late" => items.Where(i => (i.State == PlanItemState.Planned || i.State == PlanItemState.UnderWay) && i.LastDay < today),
            "done" => items.Where(i => i.State == PlanItemState.Done),
            "cancelled" => items.Where(i => i.State == PlanItemState.Cancelled),
            "carried" => items.Where(i => i.State == PlanItemState.CarriedOver),
            _ => items,
        };
        return (question.On, question.From, question.To) switch
        {
            ("done", { } from, { } to) => items.Where(i => i.DoneOn >= from && i.DoneOn <= to),
            ("due", { } from, { } to) => items.Where(i => i.LastDay >= from && i.LastDay <= to),
            _ => items,
        };
    }

    static IQueryable<PlanItem> InUnit(IQueryable<PlanItem> items, IReadOnlySet<Guid> below)
    {
        if (below.Count != 1)
            return items.Where(i => below.Contains(i.Owner));
        var only = below.First();
        return items.Where(i => i.Owner == only);
    }

    IQueryable<Row> Rows(IQueryable<PlanItem> items) =>
        from item in items.OrderBy(i => i.LastDay).ThenBy(i => i.Id)
        join person in db.Set<Person>() on item.Person equals person.Id into people
        from person in people.DefaultIfEmpty()
        select new Row(item.Id, item.Number, item.Title, item.Stream, item.Owner, person == null ? null : person.Name, item.LastDay, item.OriginalLastDay, item.State);

    static IQueryable<PlanItem> After(IQueryable<PlanItem> items, string? after)
    {
        if (after?.Split('_') is not [var day, var id] || !DateOnly.TryParse(day, out var last) || !Guid.TryParse(id, out var lastId))
            return items;
        return items.Where(i => i.LastDay > last || (i.LastDay == last && i.Id > lastId));
    }

    static string Place(Row row) => $"{row.LastDay:yyyy-MM-dd}_{row.Id}";
}
