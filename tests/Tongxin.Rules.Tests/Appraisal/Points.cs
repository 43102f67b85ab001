using Tongxin.Rules.Appraisal;

namespace Tongxin.Rules.Tests.Appraisal;

public sealed class Points
{
    [Theory]
    [InlineData(8, 10, 10, 8.00), InlineData(10, 10, 10, 10), InlineData(12, 10, 10, 10), InlineData(0, 10, 10, 0), InlineData(1, 3, 10, 3.33), InlineData(2, 3, 10, 6.67), InlineData(1, 8, 1, 0.13)]
    public void A_target_is_met_in_proportion_and_rounded_half_up(int value, int target, int full, double points) =>
        Assert.Equal((decimal)points, One(Made.Item("a", ItemKind.Target, full, target: target), Mark.Known(value)).Points);

    [Fact]
    public void Where_nothing_was_to_be_done_the_item_does_not_apply() =>
        Assert.Equal(MarkState.NotApplicable, One(Made.Item("a", ItemKind.Target, 10), Mark.Known(0, of: 0)).State);

    [Fact]
    public void Half_of_the_year_is_asked_for_half_of_the_target()
    {
        var judged = Made.Somebody(("a", Mark.Known(5))) with { Days = 73, OutOf = 146 };
        Assert.Equal(10m, Scoring.Points(Made.Scheme(Made.Item("a", ItemKind.Target, 10, target: 10)), Made.Item("a", ItemKind.Target, 10, target: 10), judged).Points);
    }

    [Theory]
    [InlineData(3, 1.5), InlineData(4, 2), InlineData(9, 2), InlineData(0, 0)]
    public void Additions_stop_at_their_most(int count, double points) => Assert.Equal((decimal)points, One(Made.Item("a", ItemKind.Add, 2, per: 0.5m), Mark.Known(count)).Points);

    [Fact]
    public void What_is_decided_by_hand_stays_within_the_items_points()
    {
        Assert.Equal(10m, One(Made.Item("a", ItemKind.Peer, 10), Mark.Known(50) with { Decided = 12 }).Points);
        Assert.Equal(7m, One(Made.Item("a", ItemKind.Peer, 10), Mark.Known(50) with { Decided = 7 }).Points);
    }

    [Fact]
    public void Additions_and_deductions_change_the_stream_within_its_bounds()
    {
        var scheme = Made.Scheme(Made.Item("core", ItemKind.Peer, 100), Made.Item("plus", ItemKind.Add, 5, per: 1), Made.Item("minus", ItemKind.Deduct, 200, per: 10), Made.Item("cap", ItemKind.Cap, 0, at: 1, ceiling: 80));

        Assert.Equal(83m, Composite(90, 3, 1, 0));
        Assert.Equal(100m, Composite(98, 5, 0, 0));
        Assert.Equal(0m, Composite(90, 0, 15, 0));
        Assert.Equal(80m, Composite(98, 5, 0, 1));
        Assert.Equal(70m, Composite(80, 0, 1, 1));

        decimal? Composite(decimal core, decimal plus, decimal minus, decimal cap) => Scoring.Of(scheme, Made.Somebody(
            ("core", Mark.Known(core)), ("plus", Mark.Known(plus)), ("minus", Mark.Known(minus)), ("cap", Mark.Known(cap)))).Composite;
    }

    [Fact]
    public void What_does_not_apply_is_left_out_and_what_is_missing_holds_everything_up()
    {
        var scheme = Made.Scheme(Made.Item("a", ItemKind.Peer, 60), Made.Item("b", ItemKind.Peer, 40));

        Assert.Equal(90m, Scoring.Of(scheme, Made.Somebody(("a", Mark.Known(90)), ("b", Mark.NotApplicable))).Composite);
        var missing = Scoring.Of(scheme, Made.Somebody(("a", Mark.Known(90))));
        Assert.Null(missing.Composite);
        Assert.Equal(["b"], missing.Missing);
        Assert.Null(Scoring.Of(scheme, Made.Somebody(("a", Mark.NotApplicable), ("b", Mark.NotApplicable))).Composite);
    }

    [Fact]
    public void Sixty_and_forty_percent_make_the_composite()
    {
        var scheme = Made.Of([new("party", "党建", 60, 100), new("business", "业务", 40, 100)], Made.Item("p", ItemKind.Peer, 100, "party"), Made.Item("b", ItemKind.Peer, 100, "business"));
        Assert.Equal(96.2m, Scoring.Of(scheme, Made.Somebody(("p", Mark.Known(97)), ("b", Mark.Known(95)))).Composite);
    }

    private static ItemPoints One(SchemeItem item, Mark mark) => Scoring.Of(Made.Scheme(item), Made.Somebody((item.Id, mark))).Items[0];
}
