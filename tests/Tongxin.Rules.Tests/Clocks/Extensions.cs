using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;

namespace Tongxin.Rules.Tests.Clocks;

public sealed class Extensions
{
    private static readonly DateOnly Assigned = new(2026, 3, 10);

    [Theory]
    [InlineData(ExtensionKind.Adds, 3, "2026-09-10")] // 上海: 延长时间不得超过三个月
    [InlineData(ExtensionKind.Replaces, 6, "2026-09-10")] // 北京: 至迟不得超过六个月
    [InlineData(ExtensionKind.Adds, 6, "2026-12-10")]
    [InlineData(ExtensionKind.Replaces, 3, "2026-06-10")]
    public void Three_months_more_and_six_months_in_all_are_different_things(ExtensionKind kind, int months, string due)
    {
        var rule = Provisions.Answer.Extending(kind, months, CountUnit.Month);

        Assert.Equal(Day.Of(due), rule.From(Assigned, extended: true).Due);
        Assert.Equal(new DateOnly(2026, 6, 10), rule.From(Assigned).Due);
    }

    [Fact]
    public void Months_are_added_before_the_months_end_is_sought()
    {
        // Three months from 30 November end on 28 February; three more from there would end on 28 May.
        var clock = Provisions.Answer.Extending(ExtensionKind.Adds, 3, CountUnit.Month).From(new(2024, 11, 30), extended: true);

        Assert.Equal(new DateOnly(2025, 5, 30), clock.Due);
    }

    [Fact]
    public void Another_unit_is_counted_from_the_last_day()
    {
        var clock = Provisions.Answer.Extending(ExtensionKind.Adds, 5, CountUnit.Workday).From(Assigned, extended: true);

        Assert.Equal(new DateOnly(2026, 6, 17), clock.Due);
        Assert.Contains("已同意延长5个工作日，自原期限届满起接着计算。", clock.Explain(Assigned), StringComparison.Ordinal);
        Assert.Contains("延长期限：2026年6月10日当日不计入", clock.Count.Arithmetic, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_without_extension_cannot_be_extended()
    {
        var clock = Provisions.Answer.From(Assigned, extended: true);

        Assert.False(clock.Extended);
        Assert.Equal(new DateOnly(2026, 6, 10), clock.Due);
    }
}
