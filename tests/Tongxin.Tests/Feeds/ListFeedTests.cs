using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Notices;
using Tongxin.Tests.Accounts;
using Tongxin.Tests.Activities;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;
using Tongxin.Tests.Platform.Export;
using Tongxin.Tests.Statements;
using Tongxin.Tests.Suggestions;

namespace Tongxin.Tests.Feeds;

public sealed class ListFeedTests
{
    [Theory]
    [InlineData("/tasks"), InlineData("/tasks?state=late"), InlineData("/tasks?stream=party&state=all")]
    [InlineData("/activities"), InlineData("/activities?kind=research"), InlineData("/activities?month=2026-02")]
    [InlineData("/ledger"), InlineData("/ledger?kind=task"), InlineData("/ledger?from=2026-03-01&to=2026-03-31")]
    [InlineData("/figures/activities.survey?from=2026-01-01&to=2026-12-31"), InlineData("/figures/tasks.done?month=2026-04")]
    public async Task A_feed_holds_the_rows_of_its_list(string list)
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", "业务事"));
        await office.Has(await Tasks.Planned(office, "DGW", "党建晚事", WorkStream.Party, "2026-03-20"));
        await office.Has(await Tasks.Planned(office, "JSW", "别家的事"));
        await Tasks.Finished(office, "DGW", "代表工委科员", "2026-04-01");
        await Done.That(office, "research", "DGW", "2026-03-05");
        await Done.That(office, "research", "DGW", "2026-02-05");
        await Done.That(office, "lecture", "ZB1", "2026-03-06");
        var owner = await office.SignedIn("办公室主任");

        var entries = await office.Entries(await owner.MakeFrom(list));

        var page = await owner.Open(list);
        Assert.NotEmpty(page.Rows);
        Assert.Equal(page.Document.QuerySelectorAll("main tbody td.what").Select(cell => cell.ChildNodes.Select(node => node.TextContent.Trim()).First(text => text.Length > 0)), entries.Titles());
        Assert.All(entries, entry =>
        {
            Assert.StartsWith("http://localhost/", entry.Element(Fetched.Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.Matches("^20..-..-..T..:..:.*Z$", entry.Element(Fetched.Atom + "updated")!.Value);
        });
    }

    [Fact]
    public async Task The_accounts_of_a_month_can_be_followed()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        var owner = await office.SignedIn("办公室主任");

        var entries = await office.Entries(await owner.MakeFrom("/statements?month=2026-03"));

        Assert.Equal((await owner.Open("/statements?month=2026-03")).Rows.Count, entries.Count);
        Assert.All(entries.Titles(), title => Assert.Contains("2026年3月“两总结两安排”", title));
    }

    [Theory]
    [InlineData("/people"), InlineData("/people?tree=party")]
    public async Task People_can_be_followed(string list)
    {
        await using var office = await Office.Open();
        var owner = await office.SignedIn("办公室科员");

        var entries = await office.Entries(await owner.MakeFrom(list));

        Assert.Equal((await owner.Open(list)).Document.QuerySelectorAll("main tbody th a").Select(link => link.TextContent), entries.Titles());
    }

    [Fact]
    public async Task Suggestions_can_be_followed_and_a_unit_follows_only_its_own()
    {
        await using var office = await Office.Open();
        await Papers.Assigned(office);
        await Papers.Accepted(office, "与交通无关的建议");

        Assert.Equal(2, (await office.Entries(await (await office.SignedIn("办公室科员")).MakeFrom("/suggestions?state=all"))).Count);
        Assert.Equal(["关于增设桂花街公交站的建议"], (await office.Entries(await (await office.SignedIn("交通局科员")).MakeFrom("/suggestions?state=all"))).Titles());
    }

    [Fact]
    public async Task Ones_own_notices_can_be_followed_and_stay_unread()
    {
        await using var office = await Office.Open();
        var people = new[] { await office.Person("代表工委科员"), await office.Person("办公室科员") };
        await office.Do(async services =>
        {
            await services.GetRequiredService<Notices>().Tell(people, "任务延期到5月10日", "因为您是承办人", "/tasks", CancellationToken.None);
            await services.GetRequiredService<OfficeDb>().SaveChangesAsync();
        });
        var owner = await office.SignedIn("代表工委科员");
        var feed = await owner.MakeFrom("/notices?show=unread");

        Assert.Equal(["任务延期到5月10日"], (await office.Entries(feed)).Titles());
        Assert.Equal(["任务延期到5月10日"], (await office.Entries(feed)).Titles());
    }

    [Theory]
    [InlineData("/activities"), InlineData("/activities?kind=talk"), InlineData("/ledger")]
    public async Task A_talk_is_never_in_a_feed(string list)
    {
        await using var office = await Office.Open();
        await Done.That(office, "talk", "DGW", people: ["代表工委主任", "代表工委科员"], by: "代表工委主任");
        await Done.That(office, "research", "DGW");
        var owner = await office.SignedIn("代表工委主任");
        Assert.Contains("谈心谈话", string.Concat((await owner.Open(list)).Rows.Select(row => row.TextContent)));

        var answer = await office.Fetch(await owner.MakeFrom(list));

        var text = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("<?xml", text, StringComparison.Ordinal);
        Assert.DoesNotContain("谈心谈话", text);
    }

    [Fact]
    public async Task Hostile_titles_and_names_survive()
    {
        await using var office = await Office.Open();
        var titles = HostileStrings.Some.Select(text => Typed.Line(text)).Where(text => text.Length is > 0 and <= 200).Distinct().Take(50).ToList();
        foreach (var title in titles)
            await office.Has(await Tasks.Planned(office, "DGW", title));
        var owner = await office.SignedIn("办公室主任");

        var entries = await office.Entries(await owner.MakeFrom("/tasks", "<b>&]]>\u202E倒"));

        Assert.Equal(titles.Order(StringComparer.Ordinal), entries.Titles().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_follows_its_owners_posts()
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW"));
        var owner = await office.SignedIn("代表工委科员");
        var feeds = new List<string> { await owner.MakeFrom("/tasks"), await owner.MakeFrom("/ledger") };
        foreach (var feed in feeds)
            Assert.NotEmpty(await office.Entries(feed));

        await Posts.Left(office, "代表工委科员", "2026-04-01");
        office.On("2026-04-02");

        foreach (var feed in feeds)
            Assert.Empty(await office.Entries(feed));
    }

    [Fact]
    public async Task There_are_at_most_fifty_entries()
    {
        await using var office = await Office.Open();
        for (var i = 0; i < 51; i++)
            await office.Has(await Tasks.Planned(office, "DGW", $"第{i}件"));

        Assert.Equal(50, (await office.Entries(await (await office.SignedIn("办公室主任")).MakeFrom("/tasks"))).Count);
    }
}
