using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.List;

/// <summary>The list of tasks: page, API, export and figures ask this one question.</summary>
public sealed partial class TaskList(OfficeDb db, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    public const int PageSize = 20;

    public sealed record Row(
        Guid Id, string Number, string Title, WorkStream Stream, Guid Owner, string? Person, DateOnly LastDay, DateOnly OriginalLastDay,
        PlanItemState State, DateOnly? DoneOn);

    public sealed record View(Paged<Row> Page, IReadOnlyList<Filter> Filters, UnitTree Tree, DateOnly Today, string? Parent, string? Cited);

    /// <summary>One page as people see it, with the filters and the number behind each.</summary>
    public async Task<View> Show(Question question, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var filters = await TaskFilters.Count(db, q => Matching(q, tree), question, ct);
        var parent = question.Parent is { } id
            ? await db.Set<PlanItem>().Where(i => i.Id == id).Select(i => i.Title).SingleOrDefaultAsync(ct)
            : null;
        return new(await Page(question, ct), filters, tree, clock.Today, parent, question.Cited(Moment.Of(clock.Now)));
    }

    /// <summary>One page of rows.</summary>
    public async Task<Paged<Row>> Page(Question question, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var rows = await Rows(First(question, tree, PageSize + 1), question).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(question.IsByDoneOn ? rows[PageSize - 1].DoneOn : rows[PageSize - 1].LastDay, rows[PageSize - 1].Id) : null;
        var total = question is { After: null, Total: null } && next is null
            ? new Total(rows.Count, false)
            : await Total.Of(Matching(question, tree), question.Total == "exact", ct);
        return new(rows.Count > PageSize ? rows[..PageSize] : rows, next, total);
    }

    /// <summary>The first rows, without counting what follows them.</summary>
    public async Task<IReadOnlyList<Row>> Top(Question question, int count, CancellationToken ct) =>
        await Rows(First(question, await units.Tree(ct), count), question).Take(count).ToListAsync(ct);

    /// <summary>The same rows without pages, for exports.</summary>
    public async Task<IAsyncEnumerable<Row>> All(Question question, CancellationToken ct) =>
        Rows(Matching(question, await units.Tree(ct)), question).AsAsyncEnumerable();

    IQueryable<PlanItem> Matching(Question question, UnitTree tree) => TaskSelection.Matching(db, rights.For(PlanPermissions.View), clock.Today, question, tree);

    IQueryable<PlanItem> First(Question question, UnitTree tree, int count) =>
        TaskSelection.First(db, rights.For(PlanPermissions.View), clock.Today, question, tree, count);

    IQueryable<Row> Rows(IQueryable<PlanItem> items, Question question) =>
        from item in TaskSelection.Ordered(items, question)
        join person in db.Set<Person>() on item.Person equals person.Id into people
        from person in people.DefaultIfEmpty()
        select new Row(item.Id, item.Number, item.Title, item.Stream, item.Owner, person == null ? null : person.Name,
            item.LastDay, item.OriginalLastDay, item.State, item.DoneOn);
}
