using Tongxin.Rules.Calendar;
using Tongxin.Rules.Numbering;

namespace Tongxin.Rules.Clocks;

/// <summary>Tells where a deadline comes from, in the order in which a clerk asks.</summary>
internal static class ClockStory
{
    public static string Tell(Clock clock, DateOnly today)
    {
        var rule = clock.Rule;
        var (whatIf, uncertain) = WhatIf(clock, today);
        var sentences = new List<string>
        {
            $"依据{rule.Source}：“{rule.Source.Quote}”。",
            rule.Direction == ClockDirection.NotBefore ? $"期满以后，{rule.Actor}方可{rule.Duty}。" : $"{rule.Actor}应当{rule.Duty}。",
            $"{rule.Trigger}：{ChineseDate.Format(clock.Trigger)}。{Extension(clock)}{clock.Count.Arithmetic}",
            Standing(clock, today),
            whatIf,
        };
        if (rule.Unverified)
            sentences.Add("这一条尚未与正式文本核对，请以现行文本为准。");
        return string.Concat([.. sentences, .. Warnings(clock.Count.Warning, clock.StateOn(today).Warning, uncertain)]);
    }

    private static string Extension(Clock clock) => clock switch
    {
        { Extended: false } => "",
        { Rule.Extension: ExtensionKind.Adds } =>
            $"已同意延长{Amount(clock.Rule.ExtensionCount!.Value, clock.Rule.ExtensionUnit!.Value)}，{(clock.Rule.ExtensionUnit == clock.Rule.Unit ? "与原期限合并计算" : "自原期限届满起接着计算")}。",
        _ => $"已同意延期，期限改为{Amount(clock.Rule.ExtensionCount!.Value, clock.Rule.ExtensionUnit!.Value)}，仍从起算日计算。",
    };

    private static string Standing(Clock clock, DateOnly today)
    {
        var state = clock.StateOn(today);
        var words = state.Light == ClockLight.Today ? "是最后一天" : state.Words;
        return $"今天是{ChineseDate.Format(today)}，{words}。";
    }

    private static (string Sentence, string? Warning) WhatIf(Clock clock, DateOnly today)
    {
        if (clock.Rule.Direction == ClockDirection.Before)
        {
            var earliest = EarliestEvent(clock, today);
            return ($"如果今天才办妥，最早只能在{ChineseDate.Format(earliest)}{clock.Rule.Trigger}。", clock.CountFrom(earliest).Warning);
        }
        var count = clock.CountFrom(today);
        var then = clock.Rule.Direction == ClockDirection.Within ? $"期限是{ChineseDate.Format(count.Date)}" : $"{ChineseDate.Format(count.Date.AddDays(1))}起方可办理";
        return ($"如果{clock.Rule.Trigger}发生在今天，{then}。", count.Warning);
    }

    private static IEnumerable<string> Warnings(params string?[] warnings) => warnings.OfType<string>().Distinct();

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
