using Tongxin.Rules.Tests.Clocks;
using Tongxin.Rules.Calendar;
using Tongxin.Rules.Packs;

namespace Tongxin.Rules.Tests.Packs;

public sealed class TheLocalPack
{
    private static readonly DateOnly Now = new(2026, 11, 23);
    private static readonly RulePack City = RulePack.National.OverriddenBy(RulePack.Yunchuan);

    [Fact]
    public void Sets_the_monthly_round_of_the_demonstration_city()
    {
        var openDay = City.Threshold("month.open-day", Now)!.Whole;
        var opened = new DateOnly(2026, 12, openDay);
        var unit = City.Rule("month.unit", opened)!.From(opened);
        var superior = City.Rule("month.superior", unit.Due)!.From(unit.Due);

        Assert.Equal(new DateOnly(2026, 12, 8), unit.Due);
        Assert.Equal(new DateOnly(2026, 12, 11), superior.Due);
        Assert.Equal(60, City.Threshold("appraisal.party-weight", Now)!.Number);
        Assert.Equal(1.8m, City.Threshold("party.funds.percent", Now)!.Number);
    }

    [Fact]
    public void Is_marked_as_a_demonstration_wherever_it_is_cited() =>
        Assert.All(RulePack.Yunchuan.All, entry => Assert.EndsWith("（演示）", entry.Source.ToString(), StringComparison.Ordinal));

    [Fact]
    public void Keeps_national_law_below_it()
    {
        Assert.Equal(3, City.Rule("suggestion.answer", Now)!.Count);
        Assert.Equal("云川市（演示）", City.Place);
        Assert.Equal("2026.1，全国2026.11", City.Version);
        Assert.Equal(RulePack.National.From, City.From);
        Assert.Equal(RulePack.National.All.Count + RulePack.Yunchuan.All.Count, City.All.Count);
    }

    [Fact]
    public void Wins_for_the_days_it_covers_and_no_others()
    {
        var local = RulePack.Parse(Pack.With(Pack.Deadline.Replace("\"count\": 3", "\"count\": 2", StringComparison.Ordinal), from: "2026-01-01", to: "2026-06-30"));
        var laid = RulePack.Parse(Pack.With(Pack.Deadline)).OverriddenBy(local);

        Assert.Equal(3, laid.Rule("suggestion.answer", new(2025, 12, 31))!.Count);
        Assert.Equal(2, laid.Rule("suggestion.answer", new(2026, 1, 1))!.Count);
        Assert.Equal(2, laid.Rule("suggestion.answer", new(2026, 6, 30))!.Count);
        Assert.Equal(3, laid.Rule("suggestion.answer", new(2026, 7, 1))!.Count);
        Assert.Equal(3, laid.Deadlines.Count); // one local, and what is left of the national one on either side
    }

    [Theory]
    [InlineData("2025-01-01", "2027-12-31", 1)] // exactly the national rule's days: nothing of it is left
    [InlineData("2025-01-01", "2026-12-31", 2)]
    [InlineData("2026-01-01", "2027-12-31", 2)]
    [InlineData("2028-01-01", "2029-12-31", 1)] // the local rule never comes into force
    public void Leaves_no_empty_remains_of_what_it_covers(string from, string to, int entries)
    {
        var laid = RulePack.Parse(Pack.With(Pack.Deadline)).OverriddenBy(RulePack.Parse(Pack.With(Pack.Deadline, from: from, to: to)));

        Assert.Equal(entries, laid.Deadlines.Count);
        Assert.All(laid.Deadlines, rule => Assert.True(rule.From <= rule.To));
    }

    [Fact]
    public void Says_nothing_outside_its_own_period()
    {
        var ended = RulePack.Parse(Pack.With(Pack.Deadline, from: "2025-06-01", to: "2025-12-31"));

        Assert.Null(ended.Rule("suggestion.answer", new(2025, 5, 31)));
        Assert.NotNull(ended.Rule("suggestion.answer", new(2025, 12, 31)));
        Assert.Null(ended.Rule("suggestion.answer", new(2026, 1, 1)));
    }

    [Fact]
    public void Refuses_to_round_a_number_with_decimals() =>
        Assert.Throws<InvalidOperationException>(() => City.Threshold("party.funds.percent", Now)!.Whole);

    [Fact]
    public void Lets_the_waiting_period_after_a_failed_vote_be_half_a_year() =>
        Assert.Equal(new DateOnly(2027, 5, 23), City.Rule("appointment.again", Now)!.From(Now).Due);

    [Fact]
    public void Adds_three_months_to_the_report_on_deliberation_opinions()
    {
        var rule = City.Rule("opinion.report", Now)!;

        Assert.Equal(CountUnit.Month, rule.Unit);
        Assert.Equal(new DateOnly(2026, 7, 20), rule.From(new(2026, 1, 20), extended: true).Due);
    }
}
