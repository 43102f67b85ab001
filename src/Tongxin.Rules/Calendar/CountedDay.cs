namespace Tongxin.Rules.Calendar;

/// <summary>One day of a count, as it is shown to whoever asks where a deadline comes from.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Worked or not, and why.</param>
/// <param name="Name">The holiday it belongs to (春节), also for a make-up workday; null on ordinary days.</param>
/// <param name="Counted">Whether the day is part of the period. The starting day is listed even when it is not.</param>
/// <param name="Ordinal">The how-manieth day of the period, from 1, in the direction of counting; null when the day is not counted or the unit is months or years.</param>
public sealed record CountedDay(DateOnly Date, DayKind Kind, string? Name, bool Counted, int? Ordinal);
