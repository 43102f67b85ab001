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

    static async Task<Page> Save(Office office, string who, string list, string name, string? sharedWith = null)
    {
        var form = await (await office.As(who)).Open("/account/views?list=" + Uri.EscapeDataString(list));
        return await form.Submit([("Input.Name", name), .. sharedWith is null ? Array.Empty<(string, string)>() : [("Input.For", sharedWith)]]);
    }

    static async Task<IReadOnlyList<string>> Seen(Office office, string who) => [.. (await (await office.As(who)).Open("/account/views")).Document.QuerySelectorAll("main tbody th a").Select(link => link.TextContent)];

    [Fact]
    public async Task One_for_a_unit_stands_beside_the_own_ones_of_its_people_until_it_is_taken_back()
    {
        await using var office = await Office.Open();
        await Save(office, "代表工委主任", "/suggestions?state=late", "逾期的建议", $"{await office.Unit("DGW")}");
        await Save(office, "代表工委科员", "/tasks", "我的任务");

        Assert.Equal(["我的任务", "逾期的建议"], await Seen(office, "代表工委科员"));
        Assert.Contains("代表工作委员会 · 代表工委主任存的", (await (await office.As("代表工委科员")).Open("/account/views")).Text);
        Assert.Equal([], await Seen(office, "监司委科员"));
        var view = await office.Look(db => db.Set<SavedView>().SingleAsync(one => one.Name == "逾期的建议"));
        await (await (await office.As("监司委主任")).Open("/account/views?list=/tasks")).Submit(("_handler", $"remove-{view.Id}"));
        Assert.Equal(["逾期的建议"], await Seen(office, "小组长"));
        await (await (await office.As("代表工委科员")).Open("/account/views")).Submit(("_handler", $"remove-{view.Id}"));
        Assert.Equal([], await Seen(office, "小组长"));
        Assert.Equal(["account.view-shared", "account.view-taken-out"], await office.Look(db => db.Facts.Where(fact => fact.Kind.StartsWith("account.view")).OrderBy(fact => fact.Seq).Select(fact => fact.Kind).ToListAsync()));
    }

    [Fact]
    public async Task One_for_everybody_is_shown_to_whoever_may_open_the_list_and_widens_nothing()
    {
        await using var office = await Office.Open();
        await Save(office, "办公室科员", "/tasks?state=late", "全机关逾期的", "all");
        await Save(office, "办公室主任", "/suggestions?state=all", "全部建议", "all");

        Assert.Equal(["全机关逾期的", "全部建议"], await Seen(office, "监司委科员"));
        Assert.Equal(["全部建议"], await Seen(office, "代表"));
        Assert.Equal(["全部建议"], await Seen(office, "交通局科员"));
        Assert.Empty((await (await office.As("交通局科员")).Open("/suggestions?state=all")).Rows);
        Assert.Equal([], await Seen(office, "安全管理员"));
    }

    [Fact]
    public async Task Nobody_gives_one_to_others_without_the_right()
    {
        await using var office = await Office.Open();
        Assert.Null((await (await office.As("代表")).Open("/account/views?list=/suggestions")).Find("[name='Input.For']"));
        var (own, other) = (await office.Unit("DGW"), await office.Unit("JSW"));

        Assert.Equal(403, (int)(await Save(office, "代表", "/suggestions", "一", "all")).Status);
        Assert.Equal(403, (int)(await Save(office, "代表工委主任", "/tasks", "二", "all")).Status);
        Assert.Equal(403, (int)(await Save(office, "代表工委主任", "/tasks", "三", $"{other}")).Status);
        Assert.Equal(403, (int)(await Save(office, "交通局科员", "/suggestions", "四", $"{await office.Unit("JTJ")}")).Status);
        Assert.Equal(400, (int)(await Save(office, "代表工委主任", "/tasks", "五", "nobody")).Status);
        Assert.Equal(400, (int)(await Save(office, "代表工委主任", "/admin/accounts", "六", $"{own}")).Status);
        Assert.Equal(0, await office.Look(db => db.Set<SavedView>().CountAsync()));
    }
}
