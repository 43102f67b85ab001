namespace Tongxin.Rules.Calendar;

/// <summary>
/// Counts workdays up to a day without walking: Monday-to-Friday arithmetic, corrected by the notices before that day.
/// Boards ask for thousands of these at once.
/// </summary>
internal sealed class WorkdayIndex
{
    private readonly int[] days;
    private readonly int[] corrections;

    public WorkdayIndex(IEnumerable<HolidayTable.Row> rows)
    {
        var changes = rows.Where(row => row.Off != IsWeekend(row.Date)).OrderBy(row => row.Date).ToArray();
        days = [.. changes.Select(row => row.Date.DayNumber)];
        corrections = new int[changes.Length + 1];
        for (var i = 0; i < changes.Length; i++)
            corrections[i + 1] = corrections[i] + (changes[i].Off ? -1 : 1);
    }

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Workdays from the beginning of the calendar (a Monday) to that day, inclusive.</summary>
    public int UpTo(DateOnly day)
    {
        var (weeks, rest) = Math.DivRem(day.DayNumber + 1, 7);
        var found = Array.BinarySearch(days, day.DayNumber);
        var notices = found >= 0 ? found + 1 : ~found;
        return weeks * 5 + Math.Min(rest, 5) + corrections[notices];
    }
}
