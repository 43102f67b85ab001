using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;

namespace Tongxin.Rules.Tests.Clocks;

/// <summary>Provisions that differ in one thing each.</summary>
internal static class Provisions
{
    public static ClockRule Answer { get; } = new(
        "suggestion.answer", "suggestion", "答复代表建议", "交办", ClockDirection.Within, 3, CountUnit.Month, "承办单位", "答复代表",
        new RuleSource("代表法", "第五十一条", "自交办之日起三个月内答复"),
        ExtensionKind.None, null, null, new(2025, 3, 11), null, Unverified: false);

    public static ClockRule Notice { get; } = Answer with
    {
        Name = "会议通知",
        Trigger = "举行会议",
        Direction = ClockDirection.Before,
        Count = 7,
        Unit = CountUnit.Day,
        Actor = "办公室",
        Duty = "通知组成人员",
    };

    public static ClockRule Again { get; } = Answer with
    {
        Name = "再次提请",
        Trigger = "表决未获通过",
        Direction = ClockDirection.NotBefore,
        Count = 6,
        Unit = CountUnit.Month,
        Actor = "提请机关",
        Duty = "再次提请",
    };

    public static ClockRule Extending(this ClockRule rule, ExtensionKind kind, int count, CountUnit unit) =>
        rule with { Extension = kind, ExtensionCount = count, ExtensionUnit = unit };

    public static Clock From(this ClockRule rule, DateOnly day, bool extended = false) =>
        new(rule, day, WorkCalendar.Official, extended: extended);
}
