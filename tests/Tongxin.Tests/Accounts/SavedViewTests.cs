using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Feeds;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Accounts;

public sealed class SavedViewTests
{
    [Fact]
    public async Task A_list_is_kept_with_its_filters_opened_followed_and_taken_out()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("代表工委科员");
        var list = await clerk.Open("/tasks?state=late&stream=party&total=exact");

        var form = await list.Follow("存为常用");
        var kept = await form.Submit(("Input.Name", "党建逾期的"));

        var row = Assert.Single(kept.Rows);
        Assert.Equal("/tasks?state=late&stream=party", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Contains("/account/feeds?list=", row.QuerySelector("td a")!.GetAttribute("href"));
        var view = await office.Look(db => db.Set<SavedView>().SingleAsync());
        Assert.Empty((await kept.Submit(("_handler", $"remove-{view.Id}"))).Rows);
    }

    [Fact]
    public async Task Nobody_sees_or_takes_out_anothers()
    {
        await using var office = await Office.Open();
        await (await (await office.As("代表工委科员")).Open("/account/views?list=%2Ftasks")).Submit(("Input.Name", "我的"));
        var other = await office.As("办公室科员");
        await (await other.Open("/account/views?list=%2Factivities")).Submit(("Input.Name", "别人的"));
        var mine = await office.Look(db => db.Set<SavedView>().SingleAsync(view => view.Name == "我的"));

        Assert.DoesNotContain("我的", Assert.Single((await other.Open("/account/views")).Rows).TextContent);
        await (await other.Open("/account/views")).Submit(("_handler", $"remove-{mine.Id}"));
        Assert.True(await office.Look(db => db.Set<SavedView>().AnyAsync(view => view.Id == mine.Id)));
    }

    [Theory]
    [InlineData("https://example.com/"), InlineData("//example.com/tasks"), InlineData("/\\example.com"), InlineData("javascript:alert(1)")]
    public async Task Only_pages_of_ours_are_kept(string address)
    {
        await using var office = await Office.Open();
        var form = await (await office.As("代表工委科员")).Open("/account/views?list=%2Ftasks");

        var page = await form.Submit(("Input.Name", "别处"), ("Input.Address", address));

        Assert.Equal(400, (int)page.Status);
        Assert.Equal(0, await office.Look(db => db.Set<SavedView>().CountAsync()));
    }
}
