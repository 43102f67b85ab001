using Tongxin.Platform.Data;
using Tongxin.Platform.Import;

namespace Tongxin.Plans.Import;

/// <summary>The workbook of a plan after it was judged.</summary>
public sealed class JudgedPlan : JudgedBook
{
    internal JudgedPlan(IReadOnlyList<string> notes, IReadOnlyList<PlanDraft> rows, Present present)
        : base(notes, rows) => (Rows, Present) = (rows, present);

    internal IReadOnlyList<PlanDraft> Rows { get; }
    internal Present Present { get; }

    /// <summary>Rows that adjust what the council of chairpersons adopted, and so need a reason.</summary>
    public int Adjustments => Present.Plan.AdoptedOn is null ? 0 : Rows.Count(row => row.Writes && row.Adjusts);

    /// <summary>Why it may not be written with that reason; null when it may.</summary>
    public Refusal? WhyNotFor(string reason) => Present.Plan.WhyNotAdjust(Adjustments > 0, reason);
}
