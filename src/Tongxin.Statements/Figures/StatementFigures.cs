using System.Linq.Expressions;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;

namespace Tongxin.Statements.Figures;

/// <summary>What is counted of accounts.</summary>
sealed class StatementFigures(StatementSource statements) : IFigures
{
    public IReadOnlyList<Figure> All => [new StatementsHandedUp(statements), new StatementsLate(statements)];
}

/// <summary>Accounts as figures read them.</summary>
sealed class StatementSource(OfficeDb db, AsKnown known, OfficeClock clock, Rights rights) : FigureSource<Statement>(db, known, clock)
{
    protected override IQueryable<Statement> Visible(IQueryable<Statement> records)
    {
        var scope = rights.For(StatementPermissions.View);
        return scope.IsAll ? records : records.Where(statement => scope.Units.Contains(statement.Unit));
    }
}

abstract class StatementFigure(StatementSource statements, string id, string name, string definition, string corrections) : RecordFigure<Statement>(
    statements, new(id, name, "份", definition, "T3 T8 T9", Dimensions.None, corrections))
{
    protected static readonly Expression<Func<Statement, FigureRow>> Row = statement => new FigureRow
    {
        Id = statement.Id,
        Day = statement.MonthBegins,
        Unit = statement.Unit,
        Person = null,
        Stream = null,
        Pillar = null,
        Title = "“两总结两安排”",
        Amount = 1,
    };
}

/// <summary>已交账.</summary>
sealed class StatementsHandedUp(StatementSource statements) : StatementFigure(
    statements, "statements.handed-up", "已交账", "所属月份在时段内、已经交账的“两总结两安排”。", "上级退回的，再交以前不算。")
{
    protected override IQueryable<FigureRow> Rows(IQueryable<Statement> records, DateOnly today) =>
        records.Where(statement => statement.State == StatementState.HandedUp || statement.State == StatementState.Accepted).Select(Row);
}

/// <summary>逾期交账.</summary>
sealed class StatementsLate(StatementSource statements) : StatementFigure(
    statements, "statements.late", "逾期交账", "所属月份在时段内，交账晚于期限，或到截至之日仍未交且已过期限的份数。", "晚交过一次的，退回再交也仍算。")
{
    protected override IQueryable<FigureRow> Rows(IQueryable<Statement> records, DateOnly today) => records
        .Where(statement => statement.WasLate
            || ((statement.State == StatementState.Open || statement.State == StatementState.Returned) ? today : statement.HandedUpOn ?? today) > statement.Due)
        .Select(Row);
}
