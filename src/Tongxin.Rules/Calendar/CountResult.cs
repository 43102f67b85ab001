namespace Tongxin.Rules.Calendar;

/// <summary>A deadline together with its arithmetic.</summary>
/// <param name="Date">The last day on which the act is in time, inclusive.</param>
/// <param name="Days">Every day from the starting day to <paramref name="Date"/>, both included, oldest first. Built when first read.</param>
/// <param name="Warning">Chinese sentence naming the years that were counted without a holiday notice; null when all are announced.</param>
/// <param name="Arithmetic">Chinese sentence that a reader can follow with a calendar in hand.</param>
public sealed record CountResult(DateOnly Date, IReadOnlyList<CountedDay> Days, string? Warning, string Arithmetic);
