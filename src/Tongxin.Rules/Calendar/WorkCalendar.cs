namespace Tongxin.Rules.Calendar;

/// <summary>
/// The office's calendar: weekends, holidays and make-up workdays as the State Council's yearly notices set them.
/// A year without a notice is counted Monday to Friday and always comes with a warning.
/// </summary>
public sealed class WorkCalendar
{
    private readonly Dictionary<DateOnly, HolidayTable.Row> rows;
    private readonly WorkdayIndex index;

    private WorkCalendar(Dictionary<DateOnly, HolidayTable.Row> rows)
    {
        this.rows = rows;
        index = new WorkdayIndex(rows.Values);
        // Every notice begins with New Year's Day; rows at the turn of a year alone do not announce the other year.
        AnnouncedYears = [.. rows.Values.Where(row => row is { Off: true, Date: { Month: 1, Day: 1 } }).Select(row => row.Date.Year).Order()];
    }

    /// <summary>The notices for 2018 to 2026, embedded in the program.</summary>
    public static WorkCalendar Official { get; } = Parse(Embedded.Read("holidays.tsv"));

    /// <summary>Years with a notice, ascending.</summary>
    public IReadOnlyList<int> AnnouncedYears { get; }

    /// <summary>Reads a calendar from a table: one row per day, tab-separated date (2026-01-01), 休 or 班, name of the holiday; lines beginning with # are comments.</summary>
    /// <param name="table">The table's text.</param>
    /// <exception cref="FormatException">A row is malformed or a day appears twice; the Chinese message names the line.</exception>
    public static WorkCalendar Parse(string table) => new(HolidayTable.Read(table));

    /// <summary>This calendar with further notices, for the year that was announced after the program was released, or a notice that changes an earlier one.</summary>
    /// <param name="table">Rows as in <see cref="Parse"/>; they win over rows already here.</param>
    /// <exception cref="FormatException">As in <see cref="Parse"/>.</exception>
    public WorkCalendar With(string table)
    {
        var all = new Dictionary<DateOnly, HolidayTable.Row>(rows);
        foreach (var (day, row) in HolidayTable.Read(table))
            all[day] = row;
        return new WorkCalendar(all);
    }

    /// <summary>What the day is. Days of unannounced years are only ever workday or weekend.</summary>
    public DayKind KindOf(DateOnly day)
    {
        var weekend = WorkdayIndex.IsWeekend(day);
        if (rows.TryGetValue(day, out var row) && (row.Off || weekend))
            return row.Off ? DayKind.Holiday : DayKind.AdjustedWorkday;
        return weekend ? DayKind.Weekend : DayKind.Workday;
    }

    /// <summary>The holiday that a day off or a make-up workday belongs to, e.g. 春节; null on ordinary days and weekends.</summary>
    public string? NameOf(DateOnly day) =>
        KindOf(day) is DayKind.Holiday or DayKind.AdjustedWorkday ? rows[day].Name : null;

    /// <summary>Whether the office works that day, make-up workdays included.</summary>
    public bool IsWorkday(DateOnly day) => KindOf(day) is DayKind.Workday or DayKind.AdjustedWorkday;

    /// <summary>Whether the State Council's notice for that year is in this calendar.</summary>
    public bool IsAnnounced(int year) => AnnouncedYears.Contains(year);

    /// <summary>The day itself when it is worked, otherwise the first workday after it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none before the year 10000.</exception>
    public DateOnly NextWorkday(DateOnly day)
    {
        while (!IsWorkday(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>Workdays after <paramref name="fromExclusive"/> up to and including <paramref name="toInclusive"/>; the negative of the same number when the days are reversed. Takes the same time for a week as for a century.</summary>
    public int WorkdaysBetween(DateOnly fromExclusive, DateOnly toInclusive) => index.UpTo(toInclusive) - index.UpTo(fromExclusive);

    /// <summary>Counts forwards from an event: the last day of "within N".</summary>
    /// <param name="from">The day of the event (交办之日, 收到之日).</param>
    /// <param name="count">0 to 10,000 units; 0 is the day of the event itself.</param>
    /// <param name="unit">Days and workdays are walked, months and years end on the corresponding day.</param>
    /// <param name="rules">Null means <see cref="CountingRules.Civil"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or above 10,000, or the result is after the year 9999.</exception>
    [Basis("民法典", "第二百零一条至第二百零三条")]
    public CountResult Add(DateOnly from, int count, CountUnit unit, CountingRules? rules = null) =>
        new Counting(this, from, count, unit, rules ?? CountingRules.Civil, Forwards: true).Result();

    /// <summary>Counts backwards from an event: the latest day that is still "N before". The event's day is not counted, so 20 days before the 30th is the 10th. A result on a day off stays there; the arithmetic says so.</summary>
    /// <param name="ev">The day of the event (会议举行之日).</param>
    /// <param name="count">0 to 10,000 units.</param>
    /// <param name="unit">As in <see cref="Add"/>.</param>
    /// <param name="rules">Null means <see cref="CountingRules.Civil"/>; rolling does not apply.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or above 10,000, or the result is before the year 1.</exception>
    [Basis("各级人民代表大会常务委员会监督法", "第十五条")]
    public CountResult Before(DateOnly ev, int count, CountUnit unit, CountingRules? rules = null) =>
        new Counting(this, ev, count, unit, rules ?? CountingRules.Civil, Forwards: false).Result();

    /// <summary>A Chinese sentence naming the years between two days, both included and in either order, that have no notice; null when all have one.</summary>
    public string? WarningFor(DateOnly from, DateOnly to)
    {
        var (first, last) = from <= to ? (from.Year, to.Year) : (to.Year, from.Year);
        var missing = Enumerable.Range(first, last - first + 1).Where(year => !IsAnnounced(year)).ToArray();
        if (missing.Length == 0)
            return null;
        var years = missing.Length <= 3 ? string.Join("、", missing.Select(year => $"{year}年")) : $"{missing[0]}年至{missing[^1]}年间的{missing.Length}个年份";
        return $"{years}的放假安排尚未公布或者尚未录入，暂按周一至周五上班计算，录入后日期可能变化。";
    }
}
