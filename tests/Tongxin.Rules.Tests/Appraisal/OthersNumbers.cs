using Tongxin.Rules.Appraisal;

namespace Tongxin.Rules.Tests.Appraisal;

/// <summary>Results that a public HR system's own tests state, with schemes that say the same.</summary>
public sealed class OthersNumbers
{
    [Fact]
    public void Goals_of_thirty_and_seventy_percent_make_1_5_and_2_1_and_together_3_6()
    {
        var scheme = Made.Of([new("goals", "目标", 100, 5)], Made.Item("one", ItemKind.Superior, 1.5m, "goals"), Made.Item("two", ItemKind.Superior, 3.5m, "goals")) with { Scale = 5 };

        var standing = Scoring.Of(scheme, Made.Somebody(("one", Mark.Known(100)), ("two", Mark.Known(60))));

        Assert.Equal([1.5m, 2.1m], standing.Items.Select(item => item.Points));
        Assert.Equal(3.6m, standing.Composite);
    }

    [Fact]
    public void Five_and_five_with_a_part_that_does_not_apply_is_five()
    {
        var scheme = Made.Of([new("goals", "目标", 1, 5), new("self", "自评", 1, 5), new("others", "互评", 1, 5)],
            Made.Item("goals", ItemKind.Superior, 5, "goals"), Made.Item("self", ItemKind.Self, 5, "self"), Made.Item("others", ItemKind.Peer, 5, "others")) with
        { Scale = 5 };

        Assert.Equal(5m, Scoring.Of(scheme, Made.Somebody(("goals", Mark.NotApplicable), ("self", Mark.Known(100)), ("others", Mark.Known(100)))).Composite);
        Assert.Equal(3.33m, Scoring.Of(scheme, Made.Somebody(("goals", Mark.Known(0)), ("self", Mark.Known(100)), ("others", Mark.Known(100)))).Composite);
    }

    [Fact]
    public void A_tree_of_goals_at_38_75_percent_is_1_938_of_five_and_a_third_of_it_0_646()
    {
        // Two goals under one: the first, halved again, at 25 and 30 percent; the second at 50.
        var scheme = Made.Of([new("goals", "目标", 100, 5)],
            Made.Item("all", ItemKind.Group, 5, "goals"),
            Made.Item("first", ItemKind.Group, 2.5m, "goals", parent: "all"), Made.Item("second", ItemKind.Target, 2.5m, "goals", target: 100, parent: "all"),
            Made.Item("a", ItemKind.Target, 1, "goals", target: 100, parent: "first"), Made.Item("b", ItemKind.Target, 1, "goals", target: 100, parent: "first")) with
        { Scale = 5, Decimals = 4 };
        var marks = new[] { ("second", Mark.Known(50)), ("a", Mark.Known(25)), ("b", Mark.Known(30)) };

        var standing = Scoring.Of(scheme, Made.Somebody(marks));

        Assert.Equal(0.3875m, standing.Composite / 5);
        Assert.Equal(1.938m, Math.Round(standing.Composite!.Value, 3, MidpointRounding.AwayFromZero));
        var third = scheme with { Streams = [new("goals", "目标", 1, 5), new("x", "其余", 2, 5)], Items = [.. scheme.Items, Made.Item("x", ItemKind.Peer, 5, "x")], Decimals = 3 };
        Assert.Equal(0.646m, Scoring.Of(third, Made.Somebody([.. marks, ("x", Mark.Known(0))])).Composite);
    }
}
