using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;

namespace Tongxin.Rules.Tests.Clocks;

public sealed class ClockOnADay
{
    // Assigned on 10 March 2026, so the last day is Wednesday 10 June 2026.
    private static readonly Clock Answer = Provisions.Answer.From(new(2026, 3, 10));

    [Theory]
    [InlineData("2026-03-10", ClockLight.Calm, 63, "还有 63 个工作日")]
    [InlineData("2026-06-04", ClockLight.Calm, 4, "还有 4 个工作日")]
    [InlineData("2026-06-05", ClockLight.Soon, 3, "还有 3 个工作日")]
    [InlineData("2026-06-07", ClockLight.Soon, 3, "还有 3 个工作日")]
    [InlineData("2026-06-09", ClockLight.Soon, 1, "还有 1 个工作日")]
    [InlineData("2026-06-10", ClockLight.Today, 0, "今天")]
    [InlineData("2026-06-11", ClockLight.Late, -1, "逾期 1 个工作日")]
    [InlineData("2026-06-14", ClockLight.Late, -2, "逾期 2 个工作日")]
    [InlineData("2026-06-22", ClockLight.Late, -7, "逾期 7 个工作日")] // the Dragon Boat Friday is not held against anybody
    public void Says_how_late_it_is_in_workdays(string today, ClockLight light, int workdays, string words) =>
        Assert.Equal(new ClockState(light, workdays, words, null), Answer.StateOn(Day.Of(today)));

    [Fact]
    public void Is_late_on_the_weekend_after_a_friday_though_no_workday_has_passed()
    {
        var clock = Provisions.Notice.From(new(2026, 11, 27));

        Assert.Equal("逾期 1 个工作日", clock.StateOn(new(2026, 11, 23)).Words);
        Assert.Equal("逾期不足 1 个工作日", clock.StateOn(new(2026, 11, 21)).Words);
        Assert.Equal(ClockLight.Late, clock.StateOn(new(2026, 11, 21)).Light);
    }

    [Fact]
    public void Says_when_only_days_off_are_left()
    {
        var clock = Provisions.Notice.From(new(2026, 11, 29)); // must be sent by Sunday the 22nd

        Assert.Equal(new ClockState(ClockLight.Soon, 0, "还有 1 天，其间不上班", null), clock.StateOn(new(2026, 11, 21)));
    }

    [Theory]
    [InlineData("2026-07-15", "2026年7月16日起方可办理")]
    [InlineData("2026-07-16", "已可办理")]
    [InlineData("2026-01-20", "2026年7月16日起方可办理")]
    public void Waits_until_the_period_is_over_and_is_never_late(string today, string words)
    {
        var state = Provisions.Again.From(new(2026, 1, 15)).StateOn(Day.Of(today));

        Assert.Equal(words, state.Words);
        Assert.Equal(ClockLight.Calm, state.Light);
    }

    [Fact]
    public void Does_not_wait_longer_because_the_period_ends_on_a_holiday() =>
        Assert.Equal(new DateOnly(2026, 10, 1), Provisions.Again.From(new(2026, 4, 1)).Due);

    [Fact]
    public void Warns_when_the_workdays_left_are_a_guess() =>
        Assert.StartsWith("2027年的放假安排", Provisions.Answer.From(new(2026, 11, 23)).StateOn(new(2026, 11, 24)).Warning, StringComparison.Ordinal);

    [Fact]
    public void Counts_as_the_office_has_set_it() =>
        Assert.Equal(new DateOnly(2026, 10, 1), new Clock(Provisions.Answer, new(2026, 7, 1), WorkCalendar.Official, new CountingRules(false, false)).Due);
}
