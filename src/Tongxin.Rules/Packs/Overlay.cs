using Tongxin.Rules.Clocks;

namespace Tongxin.Rules.Packs;

/// <summary>Entries with periods: which covers a day, which get in each other's way, and what is left of one under another.</summary>
internal sealed record Overlay<T>(Func<T, string> Id, Func<T, (DateOnly From, DateOnly? To)> Period, Func<T, DateOnly, DateOnly?, T> During)
{
    public bool Covers(T entry, DateOnly day) => Period(entry) is var (from, to) && from <= day && (to is null || day <= to);

    public bool Collide(T one, T other)
    {
        var ((from, to), (otherFrom, otherTo)) = (Period(one), Period(other));
        return Id(one) == Id(other) && from <= (otherTo ?? DateOnly.MaxValue) && otherFrom <= (to ?? DateOnly.MaxValue);
    }

    /// <summary>The parts of an entry before and after the period that covers it.</summary>
    public IEnumerable<T> Outside(T entry, T cover)
    {
        if (!Collide(entry, cover))
        {
            yield return entry;
            yield break;
        }
        var ((from, to), (coverFrom, coverTo)) = (Period(entry), Period(cover));
        if (from < coverFrom)
            yield return During(entry, from, coverFrom.AddDays(-1));
        if (coverTo is { } end && end < (to ?? DateOnly.MaxValue))
            yield return During(entry, end.AddDays(1), to);
    }
}

internal static class Overlay
{
    public static Overlay<ClockRule> OfRules { get; } =
        new(rule => rule.Id, rule => (rule.From, rule.To), (rule, from, to) => rule with { From = from, To = to });

    public static Overlay<Threshold> OfThresholds { get; } =
        new(threshold => threshold.Id, threshold => (threshold.From, threshold.To), (threshold, from, to) => threshold with { From = from, To = to });

    public static Overlay<ChoiceList> OfChoices { get; } =
        new(list => list.Id, list => (list.From, list.To), (list, from, to) => list with { From = from, To = to });

    public static IReadOnlyList<T> Lay<T>(IEnumerable<T> under, IEnumerable<T> over, Overlay<T> periods)
    {
        var winners = over.ToList();
        var rest = winners.Aggregate(under, (left, winner) => [.. left.SelectMany(entry => periods.Outside(entry, winner))]);
        return [.. winners, .. rest];
    }

    public static IEnumerable<T> Cut<T>(IEnumerable<T> entries, DateOnly first, DateOnly? last, Overlay<T> periods)
    {
        foreach (var entry in entries)
        {
            var (from, to) = periods.Period(entry);
            var start = from > first ? from : first;
            var end = to is null || last < to ? last ?? to : to;
            if (end is null || start <= end)
                yield return periods.During(entry, start, end);
        }
    }
}
