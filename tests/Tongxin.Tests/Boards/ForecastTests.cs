using Tongxin.Boards.Reductions;

namespace Tongxin.Tests.Boards;

public sealed class ForecastTests
{
    /// <summary>So many on each Wednesday of 2026 until a day.</summary>
    static Dictionary<DateOnly, int> Weekly(DateOnly until, params int[] counts)
    {
        var days = new Dictionary<DateOnly, int>();
        var week = 0;
        for (var day = new DateOnly(2026, 1, 7); day <= until; day = day.AddDays(7), week++)
            days[day] = counts[week % counts.Length];
        return days;
    }

    [Fact]
    public void An_even_pace_goes_on_and_chance_alone_makes_the_band()
    {
        // 26 Wednesdays until 1 July, two each; 183 days, 26.14 weeks, are left.
        var today = new DateOnly(2026, 7, 1);
        var forecast = Forecast.Of(Weekly(today, 2), today, target: 80)!;

        Assert.Equal((2.0, 13, 104), (forecast.Pace, forecast.Weeks, forecast.Expected));
        // √(26.14·2 + 26.14²·2/13) = 12.54; 104.29 ± 1.2816·12.54.
        Assert.Equal((88, 121), (forecast.Low, forecast.High));
    }

    [Fact]
    public void The_week_in_which_the_target_is_passed_is_the_one_a_calendar_shows()
    {
        var today = new DateOnly(2026, 7, 1);

        // 52 so far; the 81st at two a week comes 14.5 weeks later, on 11 October, in the week of Monday the 5th.
        Assert.Equal(new DateOnly(2026, 10, 5), Forecast.Of(Weekly(today, 2), today, 80)!.Missed);
        Assert.Null(Forecast.Of(Weekly(today, 2), today, 105)!.Missed);
    }

    [Fact]
    public void A_target_already_passed_names_the_week_in_which_it_was()
    {
        var today = new DateOnly(2026, 7, 1);

        // Ten are reached on 4 February, the fifth Wednesday; the eleventh comes a week later.
        Assert.Equal(new DateOnly(2026, 2, 9), Forecast.Of(Weekly(today, 2), today, 10)!.Missed);
    }

    [Fact]
    public void Weeks_that_differ_widen_the_band_and_only_the_last_quarter_makes_the_pace()
    {
        var today = new DateOnly(2026, 7, 1);
        var uneven = Forecast.Of(Weekly(today, 0, 4), today, 200)!;
        var even = Forecast.Of(Weekly(today, 2), today, 200)!;
        var formerly = Weekly(today, 2);
        foreach (var day in formerly.Keys.Where(day => day < new DateOnly(2026, 4, 1)))
            formerly[day] = 9;

        Assert.True(uneven.High - uneven.Low > even.High - even.Low);
        Assert.Equal(even.Pace, Forecast.Of(formerly, today, 200)!.Pace);
    }

    [Fact]
    public void Nothing_is_foretold_from_a_few_weeks_and_nothing_falls_below_what_is_there()
    {
        Assert.Null(Forecast.Of(Weekly(new(2026, 1, 25), 2), new(2026, 1, 25), 50));
        var last = new DateOnly(2026, 12, 31);
        var done = Forecast.Of(Weekly(last, 1), last, 60)!;
        Assert.Equal((52, 52, 52), (done.Low, done.Expected, done.High));
        Assert.Equal(0, Forecast.Of(new Dictionary<DateOnly, int>(), new(2026, 6, 1), 5)!.Expected);
    }
}
