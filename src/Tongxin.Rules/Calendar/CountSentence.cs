using Tongxin.Rules.Numbering;

namespace Tongxin.Rules.Calendar;

/// <summary>Says in Chinese how a date was reached, so that a clerk can check it against a wall calendar.</summary>
internal static class CountSentence
{
    public static string For(Counting count)
    {
        var start = $"{ChineseDate.Format(count.Start)}{(count.Rules.FirstDayCounts ? "当日计入" : "当日不计入")}";
        var walk = count.Forwards ? "" : "往前";
        var sentence = count.Unit switch
        {
            _ when count.Count == 0 => $"期限为零，即{ChineseDate.Format(count.Start)}当日",
            CountUnit.Day => $"{start}，{walk}数{count.Count}日，{End(count)}{ChineseDate.Format(count.Nominal)}",
            CountUnit.Workday => $"{start}，{walk}数{count.Count}个工作日{Between(count)}，{End(count)}{ChineseDate.Format(count.Nominal)}",
            CountUnit.Month => $"{start}，{walk}数{count.Count}个月，{Corresponding(count)}",
            _ => $"{start}，{walk}数{count.Count}年，{Corresponding(count)}",
        };
        return sentence + Tail(count);
    }

    private static string End(Counting count) => count.Forwards ? "止于" : "最迟为";

    private static string Corresponding(Counting count)
    {
        var why = count.NoCorrespondingDay
            ? $"该月没有{count.Start.Day}日，按规则取"
            : count.Rules.FirstDayCounts ? "对应日的邻日为" : "对应日为";
        return $"{why}{ChineseDate.Format(count.Nominal)}";
    }

    /// <summary>What was passed over on the way, and which weekends were worked.</summary>
    private static string Between(Counting count)
    {
        int weekends = 0, holidays = 0, adjusted = 0;
        var names = new List<string>();
        var step = count.Forwards ? 1 : -1;
        for (var day = count.Start; day != count.Nominal;)
        {
            day = day.AddDays(step);
            var kind = count.Calendar.KindOf(day);
            weekends += kind == DayKind.Weekend ? 1 : 0;
            adjusted += kind == DayKind.AdjustedWorkday ? 1 : 0;
            if (kind != DayKind.Holiday)
                continue;
            holidays++;
            if (count.Calendar.NameOf(day) is { } name && !names.Contains(name))
                names.Add(name);
        }
        var parts = new List<string>();
        if (weekends > 0)
            parts.Add($"跳过周末{weekends}天");
        if (holidays > 0)
            parts.Add($"跳过放假{holidays}天（{string.Join("、", names)}）");
        if (adjusted > 0)
            parts.Add($"计入调休上班{adjusted}天");
        return parts.Count == 0 ? "" : $"（{string.Join("，", parts)}）";
    }

    private static string Tail(Counting count)
    {
        if (count.Due != count.Nominal)
            return $"；该日{Rest(count)}，顺延至其后第一个工作日{ChineseDate.Format(count.Due)}。";
        if (!count.Forwards && !count.Calendar.IsWorkday(count.Due))
            return $"；该日{Rest(count)}，往前计算的期限不顺延，请在此前的工作日办妥。";
        return "。";
    }

    private static string Rest(Counting count) =>
        count.Calendar.NameOf(count.Nominal) is { } name ? $"{name}放假" : "是周末";
}
