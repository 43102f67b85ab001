using Tongxin.Rules.Calendar;

namespace Tongxin.Platform.Statutes.Deadlines;

/// <summary>A deadline as programs read it: the same as the page shows.</summary>
/// <param name="Due">The last day, inclusive.</param>
/// <param name="Explanation">The whole story in Chinese.</param>
/// <param name="IfToday">The deadline if the event were today; for a rule that counts back, the earliest event for which today is in time.</param>
public sealed record ClockAnswer(
    DateOnly Due, DateOnly Trigger, DateOnly Today, bool Extended, ClockAnswer.RuleRead Rule, IReadOnlyList<ClockAnswer.Day> Days,
    string Arithmetic, string Explanation, ClockAnswer.Standing State, string? Warning, DateOnly IfToday)
{
    // As many days as a decade; a longer way is told by the arithmetic.
    const int LongestList = 4_000;

    public sealed record RuleRead(
        string Id, string Name, string Law, string Article, string Quote, bool Unverified, string Direction, int Count, string Unit, string Actor, string Duty);

    /// <param name="Kind">workday, weekend, holiday or adjustedWorkday.</param>
    public sealed record Day(DateOnly Date, string Kind, bool Counted, string? Name, int? Ordinal);

    /// <param name="Light">late, today, soon or calm.</param>
    public sealed record Standing(string Light, int Workdays, string Words);

    internal static ClockAnswer Of(ReadClock.View view)
    {
        var (clock, rule) = (view.Clock, view.Clock.Rule);
        var days = Math.Abs(clock.Due.DayNumber - clock.Trigger.DayNumber) > LongestList ? [] : clock.Count.Days;
        return new(
            clock.Due, clock.Trigger, view.Today, clock.Extended,
            new(rule.Id, rule.Name, rule.Source.Law, rule.Source.Article, rule.Source.Quote, rule.Unverified,
                StatuteWords.Code(rule.Direction), rule.Count, StatuteWords.Code(rule.Unit), rule.Actor, rule.Duty),
            [.. days.Select(Shown)], clock.Count.Arithmetic, clock.Explain(view.Today),
            new(StatuteWords.Code(view.State.Light), view.State.Workdays, view.State.Words), clock.Count.Warning, view.IfToday);
    }

    static Day Shown(CountedDay day) => new(day.Date, StatuteWords.Code(day.Kind), day.Counted, day.Name, day.Ordinal);
}
