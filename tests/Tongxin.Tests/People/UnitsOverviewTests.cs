using Tongxin.People;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.People;

public sealed class UnitsOverviewTests
{
    [Theory]
    [InlineData("office", "代表工作委员会", "第一党支部"), InlineData("party", "第一党小组", "办公室"), InlineData("deputies", "云山代表团", "市人民政府"), InlineData("handling", "市交通运输局", "云山代表团")]
    public async Task Each_tree_shows_its_units_and_no_others(string tree, string inside, string outside)
    {
        await using var office = await Office.Open();

        var page = await (await office.As("办公室科员")).Open($"/units?tree={tree}");

        Assert.Contains(inside, page.Find(".tree")!.TextContent);
        Assert.DoesNotContain(outside, page.Find(".tree")!.TextContent);
    }

    [Fact]
    public async Task A_unit_shows_its_head_and_how_many_people_it_has()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("办公室科员")).Open("/units");

        var line = page.Document.QuerySelectorAll(".tree li").Last(li => li.TextContent.Contains("代表工作委员会", StringComparison.Ordinal)).TextContent;
        Assert.Contains("代表工委主任", line);
        Assert.Contains("3 人", line);
    }

    [Fact]
    public async Task Units_that_ended_stand_apart_and_an_unknown_tree_is_the_first()
    {
        await using var office = await Office.Open();
        await office.Has(new Unit("OLD", new("旧科室", "旧科室", UnitKind.WorkingBody, await office.Unit("CWH"), 1, new(2022, 1, 1), new(2025, 12, 31))));

        var page = await (await office.As("办公室科员")).Open("/units?tree=%01<script>");

        Assert.DoesNotContain("旧科室", page.Find(".card.tree")!.TextContent);
        Assert.Contains("旧科室", page.Find(".ended")!.TextContent);
    }

    [Fact]
    public async Task An_empty_office_says_how_to_begin()
    {
        await using var office = await Office.Open();

        Assert.DoesNotContain("新设单位", (await (await office.As("办公室科员")).Open("/units")).Text);
        Assert.Contains("新设单位", (await (await office.As(SmallOffice.SystemAdmin)).Open("/units")).Text);
    }
}
