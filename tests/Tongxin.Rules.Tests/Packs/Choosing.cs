using Tongxin.Rules.Packs;

namespace Tongxin.Rules.Tests.Packs;

public sealed class Choosing
{
    private static readonly RulePack Below = RulePack.Parse(Pack.With(Pack.Deadline, choices: Pack.Choices));

    [Fact]
    public void Values_stand_in_the_order_of_the_text()
    {
        var list = Below.Choices("suggestion.class", new(2026, 3, 1))!;

        Assert.Equal([new Choice("A", "已解决"), new Choice("B", "列入计划", Promise: true)], list.Values);
        Assert.Equal("列入计划", list.Of("B")!.Name);
        Assert.Null(list.Of("C"));
        Assert.Equal("B 列入计划", list.Of("B")!.Words);
        Assert.Equal("列入规划", new Choice("planned", "列入规划").Words);
        Assert.Equal("《办法》第三条", list.Source.ToString());
    }

    [Theory]
    [InlineData("suggestion.class", "2024-12-31", false)]
    [InlineData("suggestion.class", "2025-01-01", true)]
    [InlineData("suggestion.class", "2030-12-31", true)]
    [InlineData("suggestion.class", "2031-01-01", false)] // the pack has ended
    [InlineData("suggestion.unheard-of", "2026-01-01", false)]
    public void A_list_is_asked_for_a_day(string id, string on, bool there) => Assert.Equal(there, Below.Choices(id, Day.Of(on)) is not null);

    [Fact]
    public void A_local_list_replaces_the_other_as_a_whole_for_its_days()
    {
        var local = RulePack.Parse(Pack.With(Pack.Deadline, from: "2026-01-01", to: "2026-06-30", choices: Pack.Choices.Replace("\"A\"", "\"done\"", StringComparison.Ordinal)));
        var laid = Below.OverriddenBy(local);

        Assert.Equal(["A", "B"], Codes(new(2025, 12, 31)));
        Assert.Equal(["done", "B"], Codes(new(2026, 1, 1)));
        Assert.Equal(["done", "B"], Codes(new(2026, 6, 30)));
        Assert.Equal(["A", "B"], Codes(new(2026, 7, 1)));
        Assert.Equal(3, laid.ChoiceLists.Count); // one local, and what is left of the other on either side

        IEnumerable<string> Codes(DateOnly on) => laid.Choices("suggestion.class", on)!.Values.Select(value => value.Code);
    }

    [Fact]
    public void A_pack_need_not_say_what_can_be_chosen() =>
        Assert.Empty(RulePack.Parse("""{ "id": "a", "place": "某市", "version": "1", "from": "2026-01-01", "deadlines": [], "thresholds": [] }""").ChoiceLists);

    [Fact]
    public void Where_nobody_has_said_anything_the_defaults_are_unverified()
    {
        var on = new DateOnly(2026, 4, 1);
        var classes = RulePack.Defaults.Choices("suggestion.class", on)!;

        Assert.Equal(["A 已解决或基本解决", "B 正在解决或列入计划", "C 留作参考或暂不能解决"], classes.Values.Select(value => $"{value.Code} {value.Name}"));
        Assert.Equal("B", Assert.Single(classes.Values, value => value.Promise).Code);
        Assert.Equal(["满意", "基本满意", "不满意"], RulePack.Defaults.Choices("suggestion.rating", on)!.Values.Select(value => value.Name));
        Assert.NotNull(RulePack.Defaults.Choices("suggestion.unacceptable", on));
        Assert.All(RulePack.Defaults.ChoiceLists, list => Assert.True(list.Unverified));
    }
}
