using Tongxin.Rules.Calendar;

namespace Tongxin.Rules.Tests.Calendar;

public sealed class CountingForwards
{
    private static readonly WorkCalendar Official = WorkCalendar.Official;

    [Theory]
    // Months end on the corresponding day.
    [InlineData("2026-03-10", 3, CountUnit.Month, "2026-06-10")]
    [InlineData("2025-03-11", 6, CountUnit.Month, "2025-09-11")]
    // No corresponding day: the month's last day, 28 February 2026 was a make-up Saturday, so it is worked.
    [InlineData("2025-11-30", 3, CountUnit.Month, "2026-02-28")]
    [InlineData("2023-11-30", 3, CountUnit.Month, "2024-02-29")]
    [InlineData("2024-02-29", 1, CountUnit.Year, "2025-02-28")]
    [InlineData("2023-08-31", 1, CountUnit.Month, "2023-10-07")] // 30 September was a day off, and so on to 6 October
    // The corresponding day of a month's last day is not the last day of the other month.
    [InlineData("2025-02-28", 1, CountUnit.Month, "2025-03-28")]
    // A last day off moves to the next workday.
    [InlineData("2026-07-01", 3, CountUnit.Month, "2026-10-08")]
    [InlineData("2026-11-13", 15, CountUnit.Day, "2026-11-30")] // a Saturday
    [InlineData("2026-11-13", 14, CountUnit.Day, "2026-11-27")]
    [InlineData("2020-01-20", 10, CountUnit.Day, "2020-02-03")]
    // Workdays pass over Spring Festival and count the make-up Saturday before it.
    [InlineData("2026-02-11", 5, CountUnit.Workday, "2026-02-25")]
    [InlineData("2026-11-20", 1, CountUnit.Workday, "2026-11-23")]
    [InlineData("2026-11-21", 1, CountUnit.Workday, "2026-11-23")]
    [InlineData("2026-11-23", 0, CountUnit.Workday, "2026-11-23")]
    [InlineData("2026-11-23", 0, CountUnit.Day, "2026-11-23")]
    public void Ends_on_the_day_a_lawyer_would_say(string from, int count, CountUnit unit, string due) =>
        Assert.Equal(Day.Of(due), Official.Add(Day.Of(from), count, unit).Date);

    [Theory]
    [InlineData("2026-11-02", 5, CountUnit.Day, "2026-11-06")]
    [InlineData("2026-11-02", 1, CountUnit.Workday, "2026-11-02")]
    [InlineData("2026-11-01", 1, CountUnit.Workday, "2026-11-02")] // begins on a Sunday, which cannot be workday 1
    [InlineData("2026-03-10", 3, CountUnit.Month, "2026-06-09")]
    [InlineData("2026-01-31", 1, CountUnit.Month, "2026-02-28")] // the day before a missing 31st is the month's end
    [InlineData("2025-01-01", 1, CountUnit.Year, "2025-12-31")]
    public void Counts_the_first_day_when_the_rules_say_so(string from, int count, CountUnit unit, string due) =>
        Assert.Equal(Day.Of(due), Official.Add(Day.Of(from), count, unit, new CountingRules(FirstDayCounts: true, RollLastDay: false)).Date);

    [Fact]
    public void Leaves_the_last_day_where_it_is_when_the_rules_say_so() =>
        Assert.Equal(new DateOnly(2026, 10, 1), Official.Add(new(2026, 7, 1), 3, CountUnit.Month, CountingRules.Civil with { RollLastDay = false }).Date);

    [Fact]
    public void Can_end_a_short_month_on_the_next_months_first_day() =>
        Assert.Equal(new DateOnly(2025, 3, 1), Official.Add(new(2024, 11, 30), 3, CountUnit.Month, new CountingRules(false, false) { ShortMonthEndsOnLastDay = false }).Date);

    [Theory]
    [InlineData(-1), InlineData(10_001), InlineData(int.MaxValue), InlineData(int.MinValue)]
    public void Refuses_counts_no_statute_has(int count)
    {
        foreach (var unit in Enum.GetValues<CountUnit>())
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Official.Add(new(2026, 1, 1), count, unit));
            Assert.Throws<ArgumentOutOfRangeException>(() => Official.Before(new(2026, 1, 1), count, unit));
        }
    }

    [Fact]
    public void Takes_the_largest_count_and_stops_at_the_end_of_the_calendar()
    {
        Assert.Equal(10_000, Official.Add(new(2026, 1, 1), 10_000, CountUnit.Workday).Days.Count(day => day.Counted));
        Assert.Throws<ArgumentOutOfRangeException>(() => Official.Add(new(2026, 1, 1), 10_000, CountUnit.Year));
        Assert.Throws<ArgumentOutOfRangeException>(() => Official.Add(new(9999, 12, 30), 5, CountUnit.Workday));
        Assert.Throws<ArgumentOutOfRangeException>(() => Official.Before(new(1, 1, 10), 30, CountUnit.Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => Official.Add(new(2026, 1, 1), 1, (CountUnit)9));
    }

    [Theory]
    [InlineData("2026-11-20", 40, CountUnit.Workday, "2027年")]
    [InlineData("2026-11-20", 3, CountUnit.Month, "2027年")]
    [InlineData("2026-11-20", 3, CountUnit.Day, null)]
    [InlineData("2017-12-20", 20, CountUnit.Workday, "2017年")]
    [InlineData("2017-12-20", 2, CountUnit.Month, null)] // only the last day can depend on a notice
    public void Warns_when_the_date_rests_on_an_unannounced_year(string from, int count, CountUnit unit, string? year)
    {
        var warning = Official.Add(Day.Of(from), count, unit).Warning;
        if (year is null)
            Assert.Null(warning);
        else
            Assert.StartsWith(year, warning, StringComparison.Ordinal);
    }
}
