using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Statements.List;

/// <summary>One month on one page: who has handed in, who has not and by how many working days (交账情况).</summary>
public sealed class StatementList(OfficeDb db, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed record Question
    {
        /// <summary>The month accounted for, e.g. 2026-11; the latest round without it.</summary>
        public string? Month { get; init; }

        /// <summary>missing: not handed in; waiting: with the superior; late: handed in or to be handed in after the day; accepted.</summary>
        public string? State { get; init; }

        public Guid? Unit { get; init; }

        /// <summary>office or party.</summary>
        public string? Tree { get; init; }

        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }

    public sealed record Row(Guid Id, int Month, Guid Unit, StatementState State, DateOnly Due, DateOnly? HandedUpOn, DateOnly? DecisionDue, int Drafted, int Unedited, bool WasLate)
    {
        public bool IsWithUnit => State is StatementState.Open or StatementState.Returned;
        public bool IsLate(DateOnly today) => WasLate || (IsWithUnit ? today : HandedUpOn ?? today) > Due;
    }

    public sealed record View(Month? Month, IReadOnlyList<Month> Months, IReadOnlyList<Row> Rows, IReadOnlyList<Filter> Filters, UnitTree Tree, DateOnly Today);

    public async Task<View> Show(Question question, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var months = (await db.Set<Round>().OrderByDescending(r => r.MonthNumber).Take(36).Select(r => r.MonthNumber).ToListAsync(ct)).ConvertAll(Month.FromNumber);
        var month = Asked.Month(question.Month) ?? (question.From is null && months.Count > 0 ? months[0] : (Month?)null);
        var all = await Ask(question, month, tree).ToListAsync(ct);
        var shown = all.Where(row => Fits(row, question, tree)).OrderBy(row => tree.Position(row.Unit), StringComparer.Ordinal).ThenBy(row => row.Month).ToList();
        return new(month, months, shown,
            [
                new("state", "状态", [State("missing", "未交"), State("late", "逾期"), State("waiting", "待审"), State("accepted", "已接收")]),
                new("tree", "层级", [Tree("office", "委室"), Tree("party", "党组织")]),
            ], tree, clock.Today);

        FilterValue State(string key, string name) => new(key, name, all.Count(row => Fits(row, question with { State = key }, tree)));
        FilterValue Tree(string key, string name) => new(key, name, all.Count(row => Fits(row, question with { Tree = key }, tree)));
    }

    IQueryable<Row> Ask(Question question, Month? month, UnitTree tree)
    {
        var statements = db.Set<Statement>().AsNoTracking();
        var scope = rights.For(StatementPermissions.View);
        if (!scope.IsAll)
            statements = statements.Where(s => scope.Units.Contains(s.Unit));
        if (month is { } only)
            statements = statements.Where(s => s.MonthNumber == only.Number);
        if (question is { From: { } from, To: { } to })
        {
            var (first, last) = (Month.Of(from).Number, Month.Of(to).Number);
            statements = statements.Where(s => s.MonthNumber >= first && s.MonthNumber <= last);
        }
        if (question.Unit is { } unit)
        {
            var below = tree.Below(unit);
            statements = statements.Where(s => below.Contains(s.Unit));
        }
        return statements.Select(s => new Row(s.Id, s.MonthNumber, s.Unit, s.State, s.Due, s.HandedUpOn, s.DecisionDue, s.Drafted, s.Unedited, s.WasLate));
    }

    // A round has a row for each unit: what is asked of state and tree is told apart here, and counted.
    bool Fits(Row row, Question question, UnitTree tree) => IsIn(row, question.State) && question.Tree switch
    {
        "office" => People.UnitKinds.TreeOf(tree.Find(row.Unit)!.Kind) == People.Tree.Office,
        "party" => People.UnitKinds.TreeOf(tree.Find(row.Unit)!.Kind) == People.Tree.Party,
        _ => true,
    };

    bool IsIn(Row row, string? state) => state switch
    {
        "missing" => row.IsWithUnit,
        "late" => row.IsLate(clock.Today),
        "waiting" => row.State == StatementState.HandedUp,
        "accepted" => row.State == StatementState.Accepted,
        "handed-up" => !row.IsWithUnit,
        "on-time" => !row.IsWithUnit && !row.IsLate(clock.Today),
        _ => true,
    };
}
