using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;

namespace Tongxin.Platform.Statutes;

/// <summary>One setting of how periods are counted, with the article it is taken from.</summary>
public sealed record CountingSetting(string Name, string Value, RuleSource Source);

/// <summary>Says where the settings of counting come from. The laws of the congresses have no rule of their own, so none of these is verified.</summary>
public static class CountingBasis
{
    const string CivilCode = "民法典";

    /// <summary>Why every setting is marked 未核实.</summary>
    public const string Doubt =
        "监督法、代表法、地方组织法没有自己的期间计算规定，参照民法典是通常做法，但没有条文明确写明适用，未核实；对外行文前请与法制工作机构核对。";

    public static IReadOnlyList<CountingSetting> Of(CountingRules rules) =>
    [
        new("起算当日", rules.FirstDayCounts ? "计入" : "不计入，自次日起算",
            new(CivilCode, "第二百零一条", "按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算")),
        new("到期月没有对应日", rules.ShortMonthEndsOnLastDay ? "以月末日为最后一日" : "以次月首日为最后一日",
            new(CivilCode, "第二百零二条", "到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日")),
        new("最后一日遇休息日", rules.RollLastDay ? "顺延至其后第一个工作日；往前计算的和按工作日计算的不顺延" : "不顺延",
            new(CivilCode, "第二百零三条", "期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日")),
    ];
}
