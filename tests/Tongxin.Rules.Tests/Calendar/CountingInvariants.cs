using CsCheck;
using Tongxin.Rules.Calendar;

namespace Tongxin.Rules.Tests.Calendar;

public sealed class CountingInvariants
{
    private static readonly WorkCalendar Official = WorkCalendar.Official;
    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(2016, 1, 1).DayNumber, new DateOnly(2029, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);
    private static readonly Gen<int> Counts = Gen.Int[1, 400];
    private static readonly Gen<CountUnit> Units = Gen.Enum<CountUnit>();
    private static readonly Gen<CountingRules> Rules = Gen.Select(Gen.Bool, Gen.Bool, (first, roll) => new CountingRules(first, roll));

    [Fact]
    public void Workdays_end_on_a_workday_in_both_directions() => Gen.Select(Days, Counts).Sample((day, count) =>
    {
        Assert.True(Official.IsWorkday(Official.Add(day, count, CountUnit.Workday).Date));
        Assert.True(Official.IsWorkday(Official.Before(day, count, CountUnit.Workday).Date));
    });

    [Fact]
    public void A_rolled_last_day_is_a_workday_and_never_earlier() => Gen.Select(Days, Counts, Units).Sample((day, count, unit) =>
    {
        var rolled = Official.Add(day, count, unit).Date;
        Assert.True(Official.IsWorkday(rolled));
        Assert.True(rolled >= Official.Add(day, count, unit, new CountingRules(false, false)).Date);
    });

    [Fact]
    public void As_many_days_are_counted_as_the_provision_says() => Gen.Select(Days, Counts, Gen.OneOfConst(CountUnit.Day, CountUnit.Workday), Rules, Gen.Bool).Sample((day, count, unit, rules, forwards) =>
    {
        var result = forwards ? Official.Add(day, count, unit, rules) : Official.Before(day, count, unit, rules);
        var counted = result.Days.Where(each => each.Counted).ToList();
        Assert.Equal(count, counted.Count);
        Assert.Equal(Enumerable.Range(1, count), counted.Select(each => each.Ordinal!.Value).Order());
        Assert.All(counted, each => Assert.True(unit == CountUnit.Day || Official.IsWorkday(each.Date)));
        Assert.True(result.Days.Zip(result.Days.Skip(1)).All(pair => pair.First.Date.AddDays(1) == pair.Second.Date));
        Assert.Equal(result.Date, (forwards ? result.Days[^1] : result.Days[0]).Date);
    });

    [Fact]
    public void The_number_between_is_the_number_added() => Gen.Select(Days, Counts).Sample((day, count) =>
    {
        Assert.Equal(count, Official.WorkdaysBetween(day, Official.Add(day, count, CountUnit.Workday).Date));
        // Backwards the event's own day is left out and the day reached is counted.
        Assert.Equal(count, Official.WorkdaysBetween(Official.Before(day, count, CountUnit.Workday).Date.AddDays(-1), day.AddDays(-1)));
    });

    [Fact]
    public void The_fast_number_between_is_the_one_counted_on_fingers() => Gen.Select(Days, Days).Sample((from, to) =>
    {
        var (first, last) = from <= to ? (from, to) : (to, from);
        var fingers = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
            fingers += Official.IsWorkday(day) ? 1 : 0;
        Assert.Equal(from <= to ? fingers : -fingers, Official.WorkdaysBetween(from, to));
    });

    [Fact]
    public void Numbers_between_add_up() => Gen.Select(Days, Days, Days).Sample((one, two, three) =>
        Assert.Equal(Official.WorkdaysBetween(one, three), Official.WorkdaysBetween(one, two) + Official.WorkdaysBetween(two, three)));

    [Fact]
    public void A_later_event_or_a_longer_period_never_ends_earlier() => Gen.Select(Days, Gen.Int[0, 40], Counts, Gen.Int[0, 40], Units, Rules).Sample((day, later, count, longer, unit, rules) =>
    {
        Assert.True(Official.Add(day.AddDays(later), count, unit, rules).Date >= Official.Add(day, count, unit, rules).Date);
        Assert.True(Official.Add(day, count + longer, unit, rules).Date >= Official.Add(day, count, unit, rules).Date);
        Assert.True(Official.Before(day, count + longer, unit, rules).Date <= Official.Before(day, count, unit, rules).Date);
    });

    [Fact]
    public void Months_end_on_the_same_day_number_or_on_the_months_last() => Gen.Select(Days, Counts).Sample((day, count) =>
    {
        var end = Official.Add(day, count, CountUnit.Month, new CountingRules(false, false)).Date;
        Assert.Equal(day.Year * 12 + day.Month + count, end.Year * 12 + end.Month);
        Assert.Equal(Math.Min(day.Day, DateTime.DaysInMonth(end.Year, end.Month)), end.Day);
        Assert.Equal(Official.Add(day, count * 12, CountUnit.Month).Date, Official.Add(day, count, CountUnit.Year).Date);
    });

    [Fact]
    public void A_wild_count_is_refused_or_answered_but_never_wrong() => Gen.Select(Days, Gen.Int, Units).Sample((day, count, unit) =>
    {
        if (count is < 0 or > 10_000)
            Assert.Throws<ArgumentOutOfRangeException>(() => Official.Add(day, count, unit));
    });

    [Fact]
    public void Without_a_warning_every_year_touched_was_announced() => Gen.Select(Days, Counts).Sample((day, count) =>
    {
        var result = Official.Add(day, count, CountUnit.Workday);
        Assert.Equal(result.Days.All(each => Official.IsAnnounced(each.Date.Year)), result.Warning is null);
    });
}
