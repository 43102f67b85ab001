namespace Tongxin.Boards.Reductions;

/// <summary>What a year's number comes to at the present pace, with the band in which it lies four times out of five. The method stands in docs/figures.md.</summary>
/// <param name="Pace">Mean of a week.</param>
/// <param name="Expected">At the end of the year.</param>
/// <param name="Low">Lower end of the band; not below what is already there.</param>
/// <param name="Missed">First day of the week in which the target is passed; null where it is kept.</param>
public sealed record Forecast(double Pace, int Weeks, int Expected, int Low, int High, DateOnly? Missed)
{
    /// <summary>The pace is that of the last quarter of a year: longer would not be the present one, shorter would be chance.</summary>
    public const int PaceWeeks = 13;

    /// <summary>Fewer weeks tell nothing of a pace.</summary>
    public const int FewestWeeks = 4;

    /// <summary>Four times out of five, for a normal distribution.</summary>
    const double Band = 1.2816;

    /// <param name="days">How many there were on each day of the year so far; days without any may be missing.</param>
    /// <param name="today">The last day counted.</param>
    /// <param name="target">The most that may be at the year's end.</param>
    /// <returns>Null while too little of the year has passed.</returns>
    public static Forecast? Of(IReadOnlyDictionary<DateOnly, int> days, DateOnly today, int target)
    {
        var weeks = Math.Min(PaceWeeks, today.DayOfYear / 7);
        if (weeks < FewestWeeks)
            return null;
        var soFar = days.Where(day => day.Key.Year == today.Year && day.Key <= today).Sum(day => day.Value);
        // Whole weeks that end today, so that no part of a week passes for one.
        var counts = Enumerable.Range(0, weeks).Select(back => Enumerable.Range(0, 7).Sum(day => days.GetValueOrDefault(today.AddDays(-7 * back - day)))).ToList();
        var pace = counts.Average();
        // Counts scatter at least as much as chance makes them (Poisson), and often more: meetings come in clusters.
        var variance = Math.Max(pace, counts.Sum(count => (count - pace) * (count - pace)) / (weeks - 1));
        var left = (new DateOnly(today.Year, 12, 31).DayNumber - today.DayNumber) / 7.0;
        var expected = soFar + pace * left;
        // What is still to come scatters, and the pace itself is only known from a few weeks.
        var deviation = Math.Sqrt(left * variance + left * left * variance / weeks);
        return new(pace, weeks, (int)Math.Round(expected), Math.Max(soFar, (int)Math.Floor(expected - Band * deviation)), (int)Math.Ceiling(expected + Band * deviation),
            Passed(days, today, target, soFar, pace));
    }

    static DateOnly? Passed(IReadOnlyDictionary<DateOnly, int> days, DateOnly today, int target, int soFar, double pace)
    {
        var sum = 0;
        foreach (var (day, count) in days.Where(day => day.Key.Year == today.Year && day.Key <= today).OrderBy(day => day.Key))
            if ((sum += count) > target)
                return WeekOf(day);
        if (pace <= 0)
            return null;
        var passed = today.DayNumber + (long)Math.Ceiling((target + 1 - soFar) / pace * 7);
        return passed <= new DateOnly(today.Year, 12, 31).DayNumber ? WeekOf(DateOnly.FromDayNumber((int)passed)) : null;
    }

    static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
