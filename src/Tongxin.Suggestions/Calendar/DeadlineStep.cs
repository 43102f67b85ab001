using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Rules.Calendar;

namespace Tongxin.Suggestions.Calendar;

/// <summary>How far a running deadline has come (催办、督办): those who must act are reminded twice, then it goes up the chain.</summary>
enum DeadlineStep
{
    None,
    Early,
    Soon,

    /// <summary>To the head of the unit.</summary>
    Late,

    /// <summary>To the deputies' working body.</summary>
    Body,

    /// <summary>To the deputy secretary-general in charge.</summary>
    Leader,
}

/// <summary>That a step of a deadline was told: each once, whatever is restarted.</summary>
/// <param name="rule">Id of the deadline, which with its first day and the grant of more time names it; its last day may be computed anew.</param>
[Unrecorded("Telling somebody is no act on the case.")]
sealed class ToldStep(Guid @case, string rule, DateOnly from, bool extended, DeadlineStep step, DateOnly on)
{
    public Guid Case { get; private init; } = @case;
    public string Rule { get; private init; } = rule;
    public DateOnly From { get; private init; } = from;
    public bool Extended { get; private init; } = extended;
    public DeadlineStep Step { get; private init; } = step;
    public DateOnly On { get; private init; } = on;
}

sealed class ToldStepMapping : IEntityTypeConfiguration<ToldStep>
{
    public void Configure(EntityTypeBuilder<ToldStep> told)
    {
        told.ToTable("deadline_steps");
        told.HasKey(t => new { t.Case, t.Rule, t.From, t.Extended, t.Step });
        told.Property(t => t.Rule).HasMaxLength(60);
    }
}

/// <summary>When which step comes, in workdays: settings of the office, no law.</summary>
sealed record StepDays(int Early, int Soon, int Short, int Body, int Leader)
{
    public static StepDays Of(CaseRules rules, DateOnly on) => new(
        rules.Number("suggestion.remind.early", on), rules.Number("suggestion.remind.soon", on), rules.Number("suggestion.remind.short", on),
        rules.Number("suggestion.escalate.body", on), rules.Number("suggestion.escalate.leader", on));

    /// <summary>Where a deadline stands on a day.</summary>
    /// <returns>The step, and for reminders within how many workdays it ends.</returns>
    public (DeadlineStep Step, int Within) StepOf(CaseClock clock, DateOnly today, WorkCalendar calendar)
    {
        if (today > clock.Due)
            return (calendar.WorkdaysBetween(clock.Due, today) switch { 0 => DeadlineStep.None, var late when late > Leader => DeadlineStep.Leader, var late when late > Body => DeadlineStep.Body, _ => DeadlineStep.Late }, 0);
        var (left, isAnswer) = (calendar.WorkdaysBetween(today, clock.Due), clock.Rule is "suggestion.answer" or "suggestion.answer.hard" or "suggestion.redo" or "commitment");
        return isAnswer switch
        {
            true when left <= Soon => (DeadlineStep.Soon, Soon),
            true when left <= Early => (DeadlineStep.Early, Early),
            false when left <= Short => (DeadlineStep.Soon, Short),
            _ => (DeadlineStep.None, 0),
        };
    }
}
