using Tongxin.Rules.Appraisal;

namespace Tongxin.Rules.Tests.Appraisal;

public sealed class NamingTheAdvanced
{
    [Theory]
    [InlineData(11, HonourRounding.Down, 4), InlineData(11, HonourRounding.Nearest, 5), InlineData(11, HonourRounding.Up, 5), InlineData(10, HonourRounding.Nearest, 5), InlineData(10, HonourRounding.Down, 4)]
    [InlineData(1, HonourRounding.Down, 0), InlineData(1, HonourRounding.Nearest, 0), InlineData(1, HonourRounding.Up, 1), InlineData(0, HonourRounding.Up, 0), InlineData(20, HonourRounding.Up, 9)]
    public void Forty_five_percent_of_those_who_reached_the_mark(int reached, HonourRounding rounding, int places) =>
        Assert.Equal(places, Honours.Places(Made.Advanced with { Rounding = rounding }, reached));

    [Fact]
    public void The_best_are_named_and_the_arithmetic_is_said()
    {
        var outcome = Of(Made.Advanced, 99, 98, 97, 96, 95, 94.99m, 80);

        Assert.Equal(["1", "2"], outcome.Advanced);
        Assert.Equal((5, 2), (outcome.Reached, outcome.Places));
        Assert.Equal("95 分以上的 5 个 × 45% = 2.25，舍去小数，名额 2 个", outcome.Arithmetic);
    }

    [Fact]
    public void A_tie_across_the_line_is_settled_by_the_rule()
    {
        decimal[] scores = [99, 97, 97, 97, 95];

        var all = Of(Made.Advanced, scores);
        Assert.Equal(["1", "2", "3", "4"], all.Advanced);
        Assert.Equal(["2", "3", "4"], all.Tied);
        Assert.EndsWith("名额 2 个；并列的都评，实评 4 个", all.Arithmetic);
        Assert.Equal(["1"], Of(Made.Advanced with { Tied = TieRule.None }, scores).Advanced);
        Assert.Equal([1, 2, 2, 2, 5], all.Ranks.Values);
    }

    [Fact]
    public void Of_equal_composites_the_better_stream_decides_first()
    {
        var scheme = Made.Of([new("party", "党建", 60, 100), new("business", "业务", 40, 100)], Made.Item("p", ItemKind.Peer, 100, "party"), Made.Item("b", ItemKind.Peer, 100, "business"))
            with
        { Honour = Made.Advanced with { Share = 50, TieBy = ["party"] } };
        var standings = new[] { ("甲", 96m, 97.5m), ("乙", 97m, 96m) }.Select(one => Scoring.Of(scheme, Made.Somebody(one.Item1, 0, ("p", Mark.Known(one.Item2)), ("b", Mark.Known(one.Item3))))).ToList();

        Assert.Equal(standings[0].Composite, standings[1].Composite);
        Assert.Equal(["乙"], Honours.Of(scheme, standings).Advanced);
    }

    [Fact]
    public void Ties_everywhere_nobody_and_everybody_at_the_mark_and_one_alone()
    {
        Assert.Equal(4, Of(Made.Advanced, 96, 96, 96, 96).Advanced.Count);
        Assert.Empty(Of(Made.Advanced with { Tied = TieRule.None }, 96, 96, 96, 96).Advanced);
        Assert.Empty(Of(Made.Advanced, 94, 93).Advanced);
        Assert.Equal(2, Of(Made.Advanced, 95, 95.01m, 95.02m, 95.03m, 95.04m).Advanced.Count);
        Assert.Empty(Of(Made.Advanced, 99).Advanced);
        Assert.Empty(Of(Made.Advanced).Advanced);
    }

    [Fact]
    public void Who_is_barred_is_not_counted_among_those_who_reached_the_mark()
    {
        var scheme = Made.Scheme(Made.Item("a", ItemKind.Peer, 100), Made.Item("veto", ItemKind.Veto, 0, at: 1)) with { Honour = Made.Advanced with { Share = 50 } };
        var standings = new[] { ("甲", 99, 1), ("乙", 98, 0), ("丙", 97, 0) }.Select(one => Scoring.Of(scheme, Made.Somebody(one.Item1, 0, ("a", Mark.Known(one.Item2)), ("veto", Mark.Known(one.Item3))))).ToList();

        Assert.Equal(["乙"], Honours.Of(scheme, standings).Advanced);
        Assert.Equal(1, Honours.Of(scheme, standings).Ranks["甲"]);
    }

    [Fact]
    public void Two_poor_years_running_lead_to_the_list_of_adjustments()
    {
        var scheme = Made.Scheme(Made.Item("a", ItemKind.Peer, 100));
        var standings = new[] { ("甲", 59.99m, 1), ("乙", 50m, 0), ("丙", 60m, 1) }.Select(one => Scoring.Of(scheme, Made.Somebody(one.Item1, one.Item3, ("a", Mark.Known(one.Item2))))).ToList();

        Assert.Equal(["甲", "乙"], Honours.Of(scheme, standings).Talks);
        Assert.Equal(["甲"], Honours.Of(scheme, standings).Adjustments);
    }

    [Fact]
    public void Too_short_in_post_is_scored_and_not_compared()
    {
        var scheme = Made.Scheme(Made.Item("a", ItemKind.Peer, 100)) with { LeastDays = 183 };
        var standing = Scoring.Of(scheme, Made.Somebody("甲", 1, ("a", Mark.Known(10))) with { Days = 182 });

        Assert.Equal(10m, standing.Composite);
        Assert.Empty(Honours.Of(scheme, [standing]).Ranks);
        Assert.Empty(Honours.Of(scheme, [standing]).Talks);
    }

    private static Outcome Of(HonourRule rule, params decimal[] composites) => Honours.Of(Made.Scheme(Made.Item("a", ItemKind.Peer, 100)) with { Honour = rule }, Made.Standings(composites));
}
