using Tongxin.Rules.Calendar;

namespace Tongxin.Rules.Clocks;

/// <summary>A rule that has been started by an event: knows its last day and can explain it.</summary>
/// <param name="rule">The provision.</param>
/// <param name="trigger">The day of the event; for <see cref="ClockDirection.Before"/> the day that the act must precede.</param>
/// <param name="calendar">Holidays.</param>
/// <param name="rules">How to count; null means <see cref="CountingRules.Civil"/>.</param>
/// <param name="extended">Whether an extension was approved; without effect when the rule knows none.</param>
public sealed class Clock(ClockRule rule, DateOnly trigger, WorkCalendar calendar, CountingRules? rules = null, bool extended = false)
{
    // Three workdays still leave time to find the person who must sign.
    private const int SoonWorkdays = 3;

    private CountResult? count;

    /// <summary>The provision.</summary>
    public ClockRule Rule { get; } = rule;

    /// <summary>The day of the event.</summary>
    public DateOnly Trigger { get; } = trigger;

    /// <summary>Whether an approved extension is in the count.</summary>
    public bool Extended { get; } = extended && rule.Extension != ExtensionKind.None;

    /// <summary>The last day, inclusive, with its arithmetic. An extension that adds in the same unit is counted together with the period from the day of the event, so that neither a month's end nor a holiday in the middle shifts it; in another unit it is counted from the last day of the period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule counts more than 10,000 units or beyond the calendar.</exception>
    public CountResult Count => count ??= CountFrom(Trigger);

    /// <summary>The last day on which the act is in time, inclusive. For <see cref="ClockDirection.NotBefore"/> the last day of waiting: the act may follow from the next day.</summary>
    public DateOnly Due => Count.Date;

    /// <summary>How the deadline looks on a day, if the act has not been done.</summary>
    /// <param name="today">The office's day.</param>
    public ClockState StateOn(DateOnly today)
    {
        var workdays = calendar.WorkdaysBetween(today, Due);
        var warning = calendar.WarningFor(today, Due);
        if (Rule.Direction == ClockDirection.NotBefore)
            return new(ClockLight.Calm, workdays, today > Due ? "已可办理" : $"{Numbering.ChineseDate.Format(Due.AddDays(1))}起方可办理", warning);
        if (today == Due)
            return new(ClockLight.Today, 0, "今天", warning);
        if (today > Due)
            return new(ClockLight.Late, workdays, workdays == 0 ? "逾期不足 1 个工作日" : $"逾期 {-workdays} 个工作日", warning);
        var light = workdays <= SoonWorkdays ? ClockLight.Soon : ClockLight.Calm;
        return new(light, workdays, workdays == 0 ? $"还有 {Due.DayNumber - today.DayNumber} 天，其间不上班" : $"还有 {workdays} 个工作日", warning);
    }

    /// <summary>The whole story in Chinese sentences: provision, arithmetic, where it stands today, what would be if it started today, and what is uncertain.</summary>
    /// <param name="today">The office's day.</param>
    public string Explain(DateOnly today) => ClockStory.Tell(this, today);

    internal CountResult CountFrom(DateOnly day)
    {
        var (amount, unit) = (Rule.Count, Rule.Unit);
        if (Extended && Rule is { ExtensionCount: { } more, ExtensionUnit: { } moreUnit })
        {
            if (Rule.Extension == ExtensionKind.Replaces)
                (amount, unit) = (more, moreUnit);
            else if (moreUnit == unit)
                amount += more;
            else
                return Chained(One(day, amount, unit), more, moreUnit);
        }
        return One(day, amount, unit);
    }

    private CountResult One(DateOnly day, int amount, CountUnit unit) => Rule.Direction switch
    {
        ClockDirection.Within => calendar.Add(day, amount, unit, rules),
        ClockDirection.Before => calendar.Before(day, amount, unit, rules),
        // Waiting longer because the period happens to end on a holiday protects nobody.
        _ => calendar.Add(day, amount, unit, (rules ?? CountingRules.Civil) with { RollLastDay = false }),
    };

    private CountResult Chained(CountResult first, int more, CountUnit unit)
    {
        var second = One(first.Date, more, unit);
        return second with { Arithmetic = $"{first.Arithmetic}延长期限：{second.Arithmetic}", Warning = second.Warning ?? first.Warning };
    }
}
