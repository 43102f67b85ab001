using Tongxin.Rules.Calendar;
using Tongxin.Rules.Numbering;

namespace Tongxin.Rules.Clocks;

/// <summary>Tells where a deadline comes from, in the order in which a clerk asks.</summary>
internal static class ClockStory
{
    public static string Tell(Clock clock, DateOnly today, WorkCalendar calendar)
    {
        var rule = clock.Rule;
        var sentences = new List<string>
        {
            $"依据{rule.Source}：“{rule.Source.Quote}”。",
            rule.Direction == ClockDirection.NotBefore ? $"期满以后，{rule.Actor}方可{rule.Duty}。" : $"{rule.Actor}应当{rule.Duty}。",
            $"{rule.Trigger}：{ChineseDate.Format(clock.Trigger)}。{Extension(clock)}{clock.Count.Arithmetic}",
            Standing(clock, today),
            WhatIf(clock, today, calendar),
        };
        if (rule.Unverified)
            sentences.Add("这一条尚未与正式文本核对，请以现行文本为准。");
        if (clock.Count.Warning is { } warning)
            sentences.Add(warning);
        return string.Concat(sentences);
    }

    private static string Extension(Clock clock) => clock switch
    {
        { Extended: false } => "",
        { Rule.Extension: ExtensionKind.Adds } => $"已同意延长{Amount(clock.Rule.ExtensionCount!.Value, clock.Rule.ExtensionUnit!.Value)}，与原期限合并计算。",
        _ => $"已同意延期，期限改为{Amount(clock.Rule.ExtensionCount!.Value, clock.Rule.ExtensionUnit!.Value)}，仍从起算日计算。",
    };

    private static string Standing(Clock clock, DateOnly today)
    {
        var state = clock.StateOn(today);
        var words = state.Light == ClockLight.Today ? "是最后一天" : state.Words;
        return $"今天是{ChineseDate.Format(today)}，{words}。";
    }

    private static string WhatIf(Clock clock, DateOnly today, WorkCalendar calendar) => clock.Rule.Direction switch
    {
        ClockDirection.Within => $"如果今天才{clock.Rule.Trigger}，期限是{ChineseDate.Format(clock.CountFrom(today).Date)}。",
        ClockDirection.NotBefore => $"如果今天才{clock.Rule.Trigger}，{ChineseDate.Format(clock.CountFrom(today).Date.AddDays(1))}起方可办理。",
        _ => $"如果今天才办妥，{clock.Rule.Trigger}最早只能在{ChineseDate.Format(EarliestEvent(clock, today))}。",
    };

    /// <summary>
    /// The first event day for which today would still be in time. Months and workdays have no exact inverse,
    /// so the day is moved by what is missing and then taken back as far as it stays in time.
    /// </summary>
    private static DateOnly EarliestEvent(Clock clock, DateOnly today)
    {
        var day = today;
        while (clock.CountFrom(day).Date is var due && due < today)
            day = day.AddDays(today.DayNumber - due.DayNumber);
        while (day > today && clock.CountFrom(day.AddDays(-1)).Date >= today)
            day = day.AddDays(-1);
        return day;
    }

    private static string Amount(int count, CountUnit unit) => unit switch
    {
        CountUnit.Day => $"{count}日",
        CountUnit.Workday => $"{count}个工作日",
        CountUnit.Month => $"{count}个月",
        _ => $"{count}年",
    };
}
