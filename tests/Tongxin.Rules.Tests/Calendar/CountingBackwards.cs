using Tongxin.Rules.Calendar;

namespace Tongxin.Rules.Tests.Calendar;

public sealed class CountingBackwards
{
    private static readonly WorkCalendar Official = WorkCalendar.Official;

    [Theory]
    // A session on 30 November 2026: drafts 20, final reports 10, members 7 days before.
    [InlineData("2026-11-30", 20, CountUnit.Day, "2026-11-10")]
    [InlineData("2026-11-30", 10, CountUnit.Day, "2026-11-20")]
    [InlineData("2026-11-30", 7, CountUnit.Day, "2026-11-23")]
    // On a day off the limit stays: moving it forwards would take time from the members.
    [InlineData("2026-11-28", 7, CountUnit.Day, "2026-11-21")]
    [InlineData("2026-03-31", 1, CountUnit.Month, "2026-02-28")]
    [InlineData("2026-02-25", 5, CountUnit.Workday, "2026-02-11")]
    [InlineData("2026-11-23", 1, CountUnit.Workday, "2026-11-20")]
    [InlineData("2024-02-29", 1, CountUnit.Year, "2023-02-28")]
    [InlineData("2026-11-30", 0, CountUnit.Day, "2026-11-30")]
    public void Gives_the_latest_day_that_is_still_before(string ev, int count, CountUnit unit, string latest) =>
        Assert.Equal(Day.Of(latest), Official.Before(Day.Of(ev), count, unit).Date);

    [Theory]
    [InlineData("2026-11-30", 20, CountUnit.Day, "2026-11-11")]
    [InlineData("2026-11-30", 1, CountUnit.Workday, "2026-11-30")]
    [InlineData("2026-11-30", 1, CountUnit.Month, "2026-10-31")]
    public void Counts_the_events_day_when_the_rules_say_so(string ev, int count, CountUnit unit, string latest) =>
        Assert.Equal(Day.Of(latest), Official.Before(Day.Of(ev), count, unit, new CountingRules(FirstDayCounts: true, RollLastDay: true)).Date);

    [Fact]
    public void Says_when_the_latest_day_is_off() =>
        Assert.Equal(
            "2026年11月28日当日不计入，往前数7日，最迟为2026年11月21日；该日是周末，往前计算的期限不顺延，请在此前的工作日办妥。",
            Official.Before(new(2026, 11, 28), 7, CountUnit.Day).Arithmetic);

    [Fact]
    public void Lists_the_days_oldest_first_numbered_from_the_event()
    {
        var days = Official.Before(new(2026, 11, 30), 3, CountUnit.Day).Days;

        Assert.Equal([27, 28, 29, 30], days.Select(day => day.Date.Day));
        Assert.Equal(new int?[] { 3, 2, 1, null }, days.Select(day => day.Ordinal));
        Assert.False(days[^1].Counted);
    }
}
