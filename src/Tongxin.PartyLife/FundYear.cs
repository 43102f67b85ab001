using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;

namespace Tongxin.PartyLife;

/// <summary>A year's funds for Party work (党建经费年度): the total wages from which the rules work out what there is.</summary>
public sealed class FundYear : Record
{
    public const int LongestSource = 200;

    FundYear() { }

    /// <param name="wages">Total wages of the year (工资总额), in yuan.</param>
    /// <param name="source">Where that is written.</param>
    public FundYear(int year, decimal wages, string source)
    {
        (Year, Wages, Source) = (year, wages, source);
        Remember("fund-year.opened", $"建立{Label}：工资总额 {Yuan.Words(wages)} 元，出自{source}");
    }

    public int Year { get; private set; }
    [Display(Name = "工资总额")] public decimal Wages { get; private set; }
    [Display(Name = "出处")] public string Source { get; private set; } = "";

    [NotMapped] public override string Label => $"{Year}年党建经费";
    [NotMapped] protected override Guid? LedgerUnit => null;

    /// <summary>Puts the wages right (更正工资总额).</summary>
    /// <param name="entitled">What there is by the new wages.</param>
    /// <param name="bound">What is planned or spent already, whichever is more.</param>
    /// <param name="wrong">The fact that said it wrongly.</param>
    public void Correct(decimal wages, string source, string reason, decimal entitled, decimal bound, long wrong)
    {
        Refusal.ThrowIf((wages, source) == (Wages, Source) ? new("fund.nothing-changed", "没有改动任何内容。") : null);
        Refusal.ThrowIf(wages < Wages && entitled < bound
            ? new("fund.below-plan", $"按更正后的工资总额只应安排 {Yuan.Words(entitled)} 元，而已列计划或已支出 {Yuan.Words(bound)} 元。请先减计划，或核对工资总额。")
            : null);
        (Wages, Source) = (wages, source);
        Remember("fund-year.corrected", $"更正{Label}的工资总额为 {Yuan.Words(wages)} 元，出自{source}；理由：{reason}", null, wrong);
    }
}
