using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;

namespace Tongxin.PartyLife;

/// <summary>A purpose for which a year's funds are planned (经费计划).</summary>
public sealed class FundPlanLine : Record
{
    public const int LongestPurpose = 100;

    FundPlanLine() { }

    /// <param name="year">The year, as it is called.</param>
    public FundPlanLine(FundYear year, string purpose, decimal amount, int month)
    {
        FundYear = year.Id;
        Take(purpose, amount, month);
        Remember("fund-line.planned", $"{year.Label}列入计划：{Words}");
    }

    public Guid FundYear { get; private set; }
    [Display(Name = "用途")] public string Purpose { get; private set; } = "";
    [Display(Name = "计划金额")] public decimal Amount { get; private set; }

    /// <summary>The month in which it is to be spent, 1 to 12.</summary>
    [Display(Name = "计划月份")] public int Month { get; private set; }

    /// <summary>The day on which it was taken out of the plan; it stays readable and counts no more.</summary>
    [Display(Name = "取消日期")] public DateOnly? DroppedOn { get; private set; }

    [NotMapped] public override string Label => Purpose;
    [NotMapped] protected override Guid? LedgerUnit => null;

    string Words => $"{Purpose} {Yuan.Words(Amount)} 元，{Month}月";

    /// <summary>Why a plan cannot come to this much; null when it can.</summary>
    public static Refusal? WhyNotPlan(decimal planned, decimal entitled) => planned > entitled
        ? new("fund.plan-too-much", $"计划合计 {Yuan.Words(planned)} 元，比应安排的 {Yuan.Words(entitled)} 元多 {Yuan.Words(planned - entitled)} 元。请减少金额，或去掉几项。")
        : null;

    /// <summary>Why it cannot be changed or taken out; null when it can.</summary>
    public Refusal? WhyNotChange() => DroppedOn is { } day ? new("fund.line-dropped", $"这一项已于{day:yyyy年M月d日}取消。要列，请重新列入计划。") : null;

    public void Change(string purpose, decimal amount, int month)
    {
        Refusal.ThrowIf(WhyNotChange() ?? ((purpose, amount, month) == (Purpose, Amount, Month) ? new("fund.nothing-changed", "没有改动任何内容。") : null));
        var before = Words;
        Take(purpose, amount, month);
        Remember("fund-line.changed", $"经费计划“{before}”改为“{Words}”");
    }

    /// <summary>Takes it out of the plan (取消).</summary>
    public void Drop(string reason, DateOnly on)
    {
        Refusal.ThrowIf(WhyNotChange());
        DroppedOn = on;
        Remember("fund-line.dropped", $"取消经费计划“{Words}”；理由：{reason}", on);
    }

    void Take(string purpose, decimal amount, int month) => (Purpose, Amount, Month) = (purpose, amount, month);
}
