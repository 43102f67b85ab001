using Tongxin.Platform.Figures;
using Tongxin.Statements.List;

namespace Tongxin.Statements.Figures;

/// <summary>What is counted of accounts.</summary>
sealed class StatementFigures(StatementList list) : IFigures
{
    public IReadOnlyList<Figure> All =>
    [
        Of("statements.handed-up", "已交账", "份", "所属月份在时段内、已经交账的“两总结两安排”。", "handed-up"),
        Of("statements.late", "逾期交账", "份", "所属月份在时段内，交账晚于期限或至今未交且已过期限的份数。", "late"),
    ];

    Figure Of(string id, string name, string unit, string definition, string state) => new(id, name, unit, definition, "T3 T8 T9",
        (slice, ct) => list.Count(new() { State = state, Unit = slice.Unit, From = slice.From, To = slice.To }, ct),
        slice => $"/statements?state={state}&{slice.Query}");
}
