using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Clocks;

namespace Tongxin.Platform.Statutes.Deadlines;

/// <summary>Tells where a deadline comes from: the rule, the arithmetic day by day, and what would be if it started today (时限说明).</summary>
public sealed class ReadClock(OfficeRules rules, OfficeClock office) : IUseCase
{
    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        /// <summary>Identifier of a deadline, e.g. suggestion.answer.</summary>
        public string? Rule { get; init; }

        /// <summary>The day of the event.</summary>
        public string? Trigger { get; init; }

        /// <summary>true: the extension that the rule knows was approved.</summary>
        public string? Extended { get; init; }

        /// <summary>The day from which it is looked at; the office's day without it.</summary>
        public string? Today { get; init; }
    }

    /// <param name="IfToday">The deadline if the event were today; for a rule that counts back, the earliest event for which today is in time.</param>
    public sealed record View(Clock Clock, DateOnly Today, ClockState State, DateOnly IfToday);

    /// <summary>The office's day.</summary>
    public DateOnly Today => office.Today;

    /// <summary>The rules one can choose from on the office's day, by field of work.</summary>
    public IEnumerable<IGrouping<string, ClockRule>> Choices() =>
        rules.InForce.Deadlines.Where(rule => rule.From <= office.Today && (rule.To is null || office.Today <= rule.To))
            .OrderBy(rule => StatuteWords.AreaOrder(rule.Area)).ThenBy(rule => rule.Area, StringComparer.Ordinal).ThenBy(rule => rule.Id, StringComparer.Ordinal)
            .GroupBy(rule => rule.Area);

    /// <exception cref="WrongInputException">There is no such rule on that day, or a day makes no sense.</exception>
    public View Show(Question question)
    {
        var trigger = Asked.Day(question.Trigger, "trigger", "起算日") ?? throw new WrongInputException("trigger", "请写起算日，例如 trigger=2026-01-20。");
        var today = Asked.Day(question.Today, "today", "今天") ?? office.Today;
        var rule = Rule(question.Rule, trigger);
        var extended = Asked.Yes(question.Extended);
        try
        {
            var clock = new Clock(rule, trigger, rules.Calendar, rules.Counting, extended);
            return new(clock, today, clock.StateOn(today), IfToday(day => new(rule, day, rules.Calendar, rules.Counting, extended), rule, today));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new WrongInputException("rule", "这条规则算出的日期超出了历法的范围，请核对规则包里的数量。");
        }
    }

    ClockRule Rule(string? id, DateOnly trigger)
    {
        if (string.IsNullOrWhiteSpace(id))
            throw new WrongInputException("rule", "请写规则编号，例如 rule=suggestion.answer；全部规则见“规则”页。");
        if (rules.InForce.Rule(id, trigger) is { } rule)
            return rule;
        var first = rules.InForce.Deadlines.Where(r => r.Id == id).Select(r => (DateOnly?)r.From).Min();
        throw new WrongInputException(first is null ? "rule" : "trigger", first is null
            ? $"没有编号为“{Asked.Short(id)}”的期限规则；全部规则见“规则”页。"
            : $"“{id}”在 {trigger:yyyy年M月d日} 没有施行中的规定，最早的一条自 {first:yyyy年M月d日} 起。");
    }

    /// <summary>Months and workdays have no exact inverse: the event is moved by what is missing and taken back as far as today stays in time.</summary>
    static DateOnly IfToday(Func<DateOnly, Clock> started, ClockRule rule, DateOnly today)
    {
        if (rule.Direction != ClockDirection.Before)
            return started(today).Due;
        var day = today;
        while (started(day).Due is var due && due < today)
            day = day.AddDays(today.DayNumber - due.DayNumber);
        while (day > today && started(day.AddDays(-1)).Due >= today)
            day = day.AddDays(-1);
        return day;
    }
}
