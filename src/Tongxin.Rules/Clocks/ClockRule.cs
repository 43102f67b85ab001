using Tongxin.Rules.Calendar;

namespace Tongxin.Rules.Clocks;

/// <summary>A deadline as a provision sets it, before anything has happened.</summary>
/// <param name="Id">Stable name the product asks for, e.g. suggestion.answer. A local pack overrides a national rule by carrying the same id.</param>
/// <param name="Area">Field of work, for grouping in the rule book, e.g. suggestion.</param>
/// <param name="Name">What the deadline is called, in Chinese, e.g. 答复代表建议.</param>
/// <param name="Trigger">The event that starts it (Within, NotBefore) or that it precedes (Before), in Chinese, e.g. 交办.</param>
/// <param name="Direction">On which side of the last day the act is in time.</param>
/// <param name="Count">How many units; 0 to 10,000.</param>
/// <param name="Unit">In what it counts; decides whether holidays are passed over.</param>
/// <param name="Actor">Who must act, in Chinese.</param>
/// <param name="Duty">What must be done, in Chinese.</param>
/// <param name="Source">Law, article and words.</param>
/// <param name="Extension">Whether and how an approved extension changes the period.</param>
/// <param name="ExtensionCount">Units of the extension; null exactly when there is none.</param>
/// <param name="ExtensionUnit">Unit of the extension; null exactly when there is none.</param>
/// <param name="From">First day on which an event starts this rule, inclusive.</param>
/// <param name="To">Last such day, inclusive; null while in force. The day of the event decides, not the day of the deadline.</param>
/// <param name="Unverified">The article was not read in an official text; shown wherever the deadline is explained.</param>
/// <param name="Starts">The event as the program knows it, one of <see cref="CaseEvents"/>; null where only people know, as for every deadline of what is no case.</param>
/// <param name="Yearly">Month and day of an event that every year brings (每年八月三十一日前); its year means nothing. Null for all other events. See <see cref="EventIn"/>.</param>
public sealed record ClockRule(
    string Id,
    string Area,
    string Name,
    string Trigger,
    ClockDirection Direction,
    int Count,
    CountUnit Unit,
    string Actor,
    string Duty,
    RuleSource Source,
    ExtensionKind Extension,
    int? ExtensionCount,
    CountUnit? ExtensionUnit,
    DateOnly From,
    DateOnly? To,
    bool Unverified,
    string? Starts = null,
    DateOnly? Yearly = null)
{
    /// <summary>The day of a yearly event in that year; null for a rule whose event no calendar knows.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public DateOnly? EventIn(int year) => Yearly is { } day ? new DateOnly(year, day.Month, day.Day) : null;
}
