using Tongxin.Rules.Calendar;

namespace Tongxin.Rules.Tests.Calendar;

public sealed class TheArithmetic
{
    private static readonly WorkCalendar Official = WorkCalendar.Official;

    [Theory]
    [InlineData("2026-11-16", 5, CountUnit.Workday, "2026年11月16日当日不计入，数5个工作日（跳过周末2天），止于2026年11月23日。")]
    [InlineData("2026-02-11", 5, CountUnit.Workday, "2026年2月11日当日不计入，数5个工作日（跳过放假9天（春节），计入调休上班1天），止于2026年2月25日。")]
    [InlineData("2026-11-16", 1, CountUnit.Workday, "2026年11月16日当日不计入，数1个工作日，止于2026年11月17日。")]
    [InlineData("2026-07-01", 3, CountUnit.Month, "2026年7月1日当日不计入，数3个月，对应日为2026年10月1日；该日国庆节放假，顺延至其后第一个工作日2026年10月8日。")]
    [InlineData("2025-11-30", 3, CountUnit.Month, "2025年11月30日当日不计入，数3个月，该月没有30日，按规则取2026年2月28日。")]
    [InlineData("2026-11-13", 15, CountUnit.Day, "2026年11月13日当日不计入，数15日，止于2026年11月28日；该日是周末，顺延至其后第一个工作日2026年11月30日。")]
    [InlineData("2025-03-10", 1, CountUnit.Year, "2025年3月10日当日不计入，数1年，对应日为2026年3月10日。")]
    [InlineData("2026-11-23", 0, CountUnit.Day, "期限为零，即2026年11月23日当日。")]
    public void Can_be_followed_on_a_wall_calendar(string from, int count, CountUnit unit, string said) =>
        Assert.Equal(said, Official.Add(Day.Of(from), count, unit).Arithmetic);

    [Fact]
    public void Shows_every_day_from_the_event_to_the_last()
    {
        var days = Official.Add(new(2026, 2, 13), 2, CountUnit.Workday).Days;

        Assert.Equal(new CountedDay(new(2026, 2, 13), DayKind.Workday, null, Counted: false, null), days[0]);
        Assert.Equal(new CountedDay(new(2026, 2, 14), DayKind.AdjustedWorkday, "春节", Counted: true, 1), days[1]);
        Assert.Equal(new CountedDay(new(2026, 2, 15), DayKind.Holiday, "春节", Counted: false, null), days[2]);
        Assert.Equal(new CountedDay(new(2026, 2, 24), DayKind.Workday, null, Counted: true, 2), days[^1]);
        Assert.Equal(12, days.Count);
    }

    [Fact]
    public void Shows_the_days_by_which_the_last_day_moved_as_not_counted()
    {
        var days = Official.Add(new(2026, 7, 1), 3, CountUnit.Month).Days;

        Assert.Equal(new DateOnly(2026, 10, 8), days[^1].Date);
        Assert.Equal(7, days.Reverse().TakeWhile(day => !day.Counted).Count());
        Assert.All(days, day => Assert.Null(day.Ordinal));
    }
}
