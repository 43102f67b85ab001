using System.Globalization;
using Tongxin.Rules.Packs;
using Tongxin.Rules.Party;

namespace Tongxin.Rules.Tests.Party;

public sealed class FundsAndWorkers
{
    private static readonly RulePack Rules = RulePack.Defaults.OverriddenBy(RulePack.National);
    private static readonly DateOnly Now = new(2026, 11, 23);

    [Theory]
    [InlineData("6680000", "1.8", "120240.00")]
    [InlineData("6666666.67", "1.8", "120000.00")]
    [InlineData("0.25", "2", "0.01")]
    [InlineData("0", "1.8", "0")]
    public void Funds_are_a_percentage_of_total_wages_to_the_fen(string wages, string percent, string entitled) =>
        Assert.Equal(Of(entitled), PartyFunds.Entitled(Of(wages), Of(percent)));

    [Theory]
    [InlineData(9, 1, 1)]
    [InlineData(50, 1, 1)]
    [InlineData(95, 1, 1)]
    [InlineData(100, 1, 2)]
    [InlineData(101, 2, 2)]
    [InlineData(150, 2, 3)]
    [InlineData(0, 1, 1)]
    public void Full_time_Party_workers_are_one_to_two_percent_of_the_staff_and_never_nobody(int staff, int fewest, int most) =>
        Assert.Equal((fewest, most), PartyWorkers.FullTime(staff, 1, 2));

    [Fact]
    public void Numbers_that_cannot_be_are_a_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PartyFunds.Entitled(-1, 1.8m));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartyWorkers.FullTime(-1, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartyWorkers.FullTime(90, 2, 1));
    }

    [Theory]
    [InlineData("party.funds.percent", "1.8", true)]
    [InlineData("party.helpers.per-branch", "1", true)]
    [InlineData("party.workers.least-percent", "1", false)]
    [InlineData("party.workers.most-percent", "2", false)]
    [InlineData("party.organisation.in-charge", "1", false)]
    [InlineData("party.committee.full-time-deputies", "1", false)]
    public void The_norms_are_rules_and_what_is_local_says_that_it_was_not_verified(string id, string number, bool unverified)
    {
        var rule = Rules.Threshold(id, Now)!;

        Assert.Equal((Of(number), unverified), (rule.Number, rule.Unverified));
    }

    private static decimal Of(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);
}
