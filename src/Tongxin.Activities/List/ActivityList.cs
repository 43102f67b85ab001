using Microsoft.EntityFrameworkCore;
using Tongxin.Activities.Kinds;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Looking;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Activities.List;

/// <summary>The list of activities, newest first: page, API, export, figures and statements ask this one question.</summary>
public sealed class ActivityList(OfficeDb db, ActivityKinds kinds, Units units, ActivityAccess access, OfficeClock clock, Looks looks) : IUseCase
{
    public const int PageSize = 20;

    public sealed record Row(Guid Id, DateOnly Day, DateOnly? LastDay, string Title, Guid Kind, Guid Unit, string Place, int Attendance, string Summary);

    /// <param name="Hidden">Talks that the question covers and this person may not see; they are only counted.</param>
    public sealed record View(Paged<Row> Page, IReadOnlyList<Filter> Filters, int Hidden, KindList Kinds, UnitTree Tree, DateOnly Today, string? Cited);

    public async Task<View> Show(ActivityQuestion question, CancellationToken ct)
    {
        var (list, tree) = (await kinds.All(ct), await units.Tree(ct));
        var asked = Ask(question, list, tree);
        var rows = await Rows(After(asked, question.After)).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(rows[PageSize - 1].Day, rows[PageSize - 1].Id) : null;
        var filters = await ActivityFilters.Count(db, q => Ask(q, list, tree), question, ct);
        var total = question is { After: null, Total: null } && next is null
            ? new Total(rows.Count, false)
            : await Total.Of(asked, question.Total == "exact", ct);
        var shown = rows.Count > PageSize ? rows[..PageSize] : rows;
        shown.ForEach(row => Note(row, list));
        return new(new(shown, next, total), filters, await Hidden(question, list, tree, ct), list, tree, clock.Today, question.Cited(list, Moment.Of(clock.Now)));
    }

    /// <summary>The same rows without pages, for exports.</summary>
    public async Task<IAsyncEnumerable<Row>> All(ActivityQuestion question, CancellationToken ct)
    {
        var list = await kinds.All(ct);
        return Rows(Ask(question, list, await units.Tree(ct))).AsAsyncEnumerable().Select(row => Note(row, list));
    }

    internal IQueryable<Activity> Ask(ActivityQuestion question, KindList list, UnitTree tree) =>
        access.Visible(ActivityAsked.Of(db.Set<Activity>().AsNoTracking(), question, list, tree));

    // A row of a talk says when somebody talked, and with the filter of a person, who.
    Row Note(Row row, KindList list)
    {
        if (list.Of(row.Kind).Sensitive)
            looks.Note(TalkLooks.Kind, row.Id);
        return row;
    }

    async Task<int> Hidden(ActivityQuestion question, KindList list, UnitTree tree, CancellationToken ct)
    {
        if (!question.MayCountTalks)
            return 0;
        var talks = access.InScope(ActivityAsked.Of(db.Set<Activity>().AsNoTracking().Where(a => a.Sensitive), question, list, tree));
        return await talks.Take(Total.Bound).CountAsync(ct) - await access.Visible(talks).Take(Total.Bound).CountAsync(ct);
    }

    internal static IQueryable<Row> Rows(IQueryable<Activity> activities) => activities
        .OrderByDescending(a => a.Day).ThenByDescending(a => a.Id)
        .Select(a => new Row(a.Id, a.Day, a.LastDay, a.Title, a.Kind, a.Unit, a.Place, a.Attendance, a.Summary));

    static IQueryable<Activity> After(IQueryable<Activity> activities, string? after)
    {
        if (Place.Read<DateOnly, Guid>(after) is not var (last, lastId))
            return activities;
        return activities.Where(a => a.Day < last || (a.Day == last && a.Id < lastId));
    }
}
