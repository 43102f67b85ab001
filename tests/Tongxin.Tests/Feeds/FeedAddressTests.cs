using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Feeds;
using Tongxin.Tests.Accounts;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Feeds;

public sealed class FeedAddressTests
{
    [Fact]
    public async Task An_address_is_shown_once_and_ends_when_revoked()
    {
        await using var office = await Office.Open();
        var owner = await office.SignedIn("代表工委科员");
        Assert.Contains("手机日历", (await owner.Open("/account/feeds")).Text);

        var feed = await owner.Make(name: "我的期限");

        var list = await owner.Open("/account/feeds");
        Assert.DoesNotContain(Secret(feed), list.Source);
        Assert.Contains("还没有", Assert.Single(list.Rows).TextContent);
        Assert.Equal(HttpStatusCode.OK, (await office.Fetch(feed)).StatusCode);
        Assert.Contains("我的日历2026年4月1日2026年4月1日", string.Concat((await owner.Open("/account/feeds")).Rows.Single().TextContent.Where(c => !char.IsWhiteSpace(c))));
        await list.Press("收回");
        await IsGone(office, feed);
        Assert.Equal(["新建订阅地址“我的期限”", "收回订阅地址“我的期限”"], await office.ActsOn("代表工委科员"));
    }

    [Fact]
    public async Task Only_the_digest_is_kept()
    {
        await using var office = await Office.Open();
        var secret = Secret(await (await office.SignedIn("代表工委科员")).Make());

        Assert.Equal(43, secret.Length);
        Assert.True(await office.Look(db => db.Set<FeedAddress>().AnyAsync(f => f.Digest == PersonalToken.DigestOf(secret))));
    }

    [Fact]
    public async Task What_is_unknown_or_of_the_other_kind_is_not_there_and_tells_nothing()
    {
        await using var office = await Office.Open();
        var feed = await (await office.SignedIn("代表工委科员")).Make();

        foreach (var address in (string[])["/feeds/x.ics", $"/feeds/{new string('A', 43)}.ics", $"/feeds/{new string('A', 43)}.atom", feed.Replace(".ics", ".atom", StringComparison.Ordinal), "/feeds/%E4%BA%BA.ics"])
            await IsGone(office, address);
    }

    [Fact]
    public async Task The_feeds_of_a_closed_account_are_gone()
    {
        await using var office = await Office.Open();
        var feed = await (await office.SignedIn("代表工委科员")).Make();
        Assert.Equal(HttpStatusCode.OK, (await office.Fetch(feed)).StatusCode);

        await (await (await office.As(SmallOffice.SecurityAdmin)).Open($"/admin/accounts/{await office.Account("代表工委科员")}")).Press("停用账号");

        await IsGone(office, feed);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", person: "代表工委科员"));
        var owner = await office.SignedIn("代表工委科员");
        foreach (var feed in (string[])[await owner.Make(), await owner.MakeFrom("/tasks")])
        {
            var first = await office.Fetch(feed);
            var tag = first.Headers.ETag!.ToString();
            Assert.True(first.Headers.CacheControl!.Private);
            office.Clock.Advance(TimeSpan.FromMinutes(5));

            var second = await office.Fetch(feed, tag);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync());
            Assert.Equal(tag, second.Headers.ETag!.ToString());

            await Tasks.Act(office, task, t => t.Postpone(t.LastDay.AddDays(1), "等文件"));
            Assert.Equal(HttpStatusCode.OK, (await office.Fetch(feed, tag)).StatusCode);
        }
    }

    [Fact]
    public async Task Somebody_elses_sign_in_in_the_same_browser_changes_nothing()
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", "科员的事", person: "代表工委科员"));
        var feed = await (await office.SignedIn("代表工委科员")).Make();

        var answer = await (await office.SignedIn("监司委科员")).Client.GetAsync(feed);

        Assert.Contains("科员的事", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task There_are_at_most_twenty_live_ones()
    {
        await using var office = await Office.Open();
        var owner = await office.SignedIn("代表工委科员");
        for (var i = 0; i < 20; i++)
            await owner.Make(name: "第" + i);

        var refused = await (await owner.Open("/account/feeds")).Submit(("Input.Name", "再来一个"));
        Assert.Equal("feed.too-many", refused.Alert);

        await (await owner.Open("/account/feeds")).Press("收回");
        await owner.Make(name: "再来一个");
    }

    [Theory]
    [InlineData("", "", "请填写名称"), InlineData("x", "01900000-0000-7000-8000-000000000000", "不能订阅这个内容"), InlineData("x", "/units", "不能订阅这个内容")]
    [InlineData("x", "https://example.org/tasks", "不能订阅这个内容"), InlineData("x", "/tasksx", "不能订阅这个内容"), InlineData("x", "/ledger?month=2026-99", "应写作 2026-11 的样式")]
    [InlineData("\u202E", "", "请填写名称")]
    public async Task What_cannot_be_followed_is_refused_in_words(string name, string shows, string said)
    {
        await using var office = await Office.Open();

        var refused = await (await (await office.SignedIn("代表工委科员")).Open("/account/feeds")).Submit(("Input.Name", name), ("Input.Shows", shows));

        Assert.Contains(refused.Errors, error => error.Contains(said, StringComparison.Ordinal));
        Assert.False(await office.Look(db => db.Set<FeedAddress>().AnyAsync()));
    }

    [Fact]
    public async Task Who_may_not_see_work_has_no_units_calendar_and_no_list()
    {
        await using var office = await Office.Open();
        var official = await office.SignedIn("交通局联络员");

        var form = await official.Open("/account/feeds?list=%2Ftasks");

        Assert.Equal(["我的日历"], form.Document.QuerySelectorAll("select option").Select(option => option.TextContent));
        foreach (var shows in (string[])[$"{await office.Unit("DGW")}", "/tasks"])
            Assert.Contains("不能订阅这个内容", (await form.Submit(("Input.Name", "x"), ("Input.Shows", shows))).Text);
    }

    [Fact]
    public async Task Nobody_revokes_the_feed_of_somebody_else()
    {
        await using var office = await Office.Open();
        var (owner, other) = (await office.SignedIn("代表工委科员"), await office.SignedIn("监司委科员"));
        var feed = await owner.Make(name: "我的");
        await other.Make(name: "他的");
        var id = await office.Look(db => db.Set<FeedAddress>().Where(f => f.Name == "我的").Select(f => f.Id).SingleAsync());

        var answer = await (await other.Open("/account/feeds")).Press("收回", ("_handler", $"revoke-{id}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await office.Fetch(feed)).StatusCode);
    }

    static string Secret(string address) => Path.GetFileNameWithoutExtension(address);

    static async Task IsGone(Office office, string address)
    {
        var answer = await office.Fetch(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("没有这个地址。", await answer.Content.ReadAsStringAsync());
    }
}
