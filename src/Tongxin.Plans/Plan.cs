using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;

namespace Tongxin.Plans;

/// <summary>The plan of the year (年度工作要点), one for the office, Party-building and business side by side. Adopted by
/// the council of chairpersons (主任会议, 地方组织法 第五十四条).</summary>
public sealed class Plan : Record
{
    Plan() { }

    public Plan(int year)
    {
        Year = year;
        Remember("plan.begun", $"起草{Label}", null);
    }

    [Display(Name = "年度")] public int Year { get; private set; }
    [Display(Name = "通过日期")] public DateOnly? AdoptedOn { get; private set; }

    [NotMapped] public override string Label => $"{Year}年工作要点";
    [NotMapped] protected override Guid? LedgerUnit => null;

    /// <summary>How the plan stands, in one sentence.</summary>
    [NotMapped]
    public string Standing => AdoptedOn is { } day
        ? $"主任会议于{day:yyyy年M月d日}通过；要调整的，逐项修改并写明理由。"
        : "草案，尚未经主任会议通过。";

    /// <summary>Why it cannot be adopted; null when it can.</summary>
    public Refusal? WhyNotAdopt() => AdoptedOn is { } day
        ? new("plan.already-adopted", $"{Label}已于{day:M月d日}由主任会议通过；要调整，请逐项修改并写明理由。")
        : null;

    /// <summary>The council of chairpersons adopts the plan.</summary>
    public void Adopt(DateOnly on)
    {
        Refusal.ThrowIf(WhyNotAdopt());
        AdoptedOn = on;
        Remember("plan.adopted", $"主任会议通过{Label}", on);
    }

    /// <summary>Why an item may not be put in or changed: what was adopted is adjusted with a reason (调整).</summary>
    /// <param name="numbered">Whether the item stands in the plan as printed; units' own tasks are theirs.</param>
    /// <param name="reason">Null where it is not yet written.</param>
    public Refusal? WhyNotAdjust(bool numbered, string? reason) => AdoptedOn is not null && numbered && reason?.Length == 0
        ? new("plan.reason-needed", $"{Label}已由主任会议通过，调整其中的事项要写明理由。")
        : null;
}
