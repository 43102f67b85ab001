using Tongxin.Platform.Drafts;
using Tongxin.Tests.Accounts;
using Tongxin.Tests.Activities;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Boards;

/// <summary>The number of a list can be cited: its address carries figure, slice and moment, and goes on opening what it counted.</summary>
public sealed class CitedListTests
{
    [Theory]
    [InlineData("/tasks", "tasks.open"), InlineData("/tasks?state=late", "tasks.late"), InlineData("/tasks?state=done", "tasks.done"), InlineData("/tasks?state=cancelled", "tasks.cancelled")]
    [InlineData("/tasks?state=all", "tasks.due"), InlineData("/tasks?state=all&stream=party", "tasks.due"), InlineData("/tasks?state=open&on=due&from=2026-03-01&to=2026-03-31", "tasks.open")]
    [InlineData("/tasks?on=done&from=2026-03-01&to=2026-04-30", "tasks.done"), InlineData("/tasks?state=all&pillar=togethers", "tasks.due")]
    [InlineData("/activities?kind=research", "activities.survey"), InlineData("/activities?group=survey", "activities.survey"), InlineData("/activities?kind=research&month=2026-03", "activities.survey")]
    [InlineData("/activities?group=party-lecture&stream=party", "activities.party-lecture")]
    public async Task The_cited_number_is_the_lists(string list, string figure)
    {
        await using var office = await Played();
        var reader = await office.SignedIn("办公室主任");

        var page = await reader.Open(list);
        var cited = Cited(page)!;

        Assert.StartsWith($"/figures/{figure}?", cited, StringComparison.Ordinal);
        Assert.Contains("as-of=2026-04-20T", cited, StringComparison.Ordinal);
        Assert.Equal(Number(page), Number(await reader.Open(cited)));
    }

    [Fact]
    public async Task It_goes_on_opening_what_it_counted()
    {
        await using var office = await Played();
        var reader = await office.SignedIn("办公室主任");
        var cited = Cited(await reader.Open("/tasks"))!;
        var before = Number(await reader.Open("/tasks"));
        office.On("2026-04-21");
        await office.Has(await Tasks.Planned(office, "DGW", "后来的事"));
        reader = await office.SignedIn("办公室主任");

        Assert.NotEqual(before, Number(await reader.Open("/tasks")));
        Assert.Equal(before, Number(await reader.Open(cited)));
    }

    [Theory]
    [InlineData("/activities"), InlineData("/activities?kind=talk"), InlineData("/activities?state=withdrawn"), InlineData("/tasks?state=done&on=due&from=2026-01-01&to=2026-12-31")]
    public async Task What_no_figure_counts_is_not_cited(string list)
    {
        await using var office = await Played();
        Assert.Null(Cited(await (await office.SignedIn("办公室主任")).Open(list)));
    }

    [Fact]
    public async Task A_clerk_cites_the_tasks_of_the_whole_office()
    {
        await using var office = await Played();
        var reader = await office.SignedIn("监司委科员");
        var page = await reader.Open("/tasks");
        Assert.Equal(Number(page), Number(await reader.Open(Cited(page)!)));
    }

    static async Task<Office> Played()
    {
        var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", "业务事"));
        await office.Has(await Tasks.Planned(office, "DGW", "党建晚事", WorkStream.Party, "2026-03-20"));
        await office.Has(await Tasks.Planned(office, "JSW", "别家的事"));
        await Tasks.Finished(office, "DGW", "代表工委科员", "2026-04-01");
        await Done.That(office, "research", "DGW", "2026-03-05");
        await Done.That(office, "research", "DGW", "2026-02-05");
        await Done.That(office, "lecture", "ZB1", "2026-03-06");
        await Done.That(office, "talk", "DGW", people: ["代表工委主任", "代表工委科员"], by: "代表工委主任");
        office.On("2026-04-20");
        return office;
    }

    static string? Cited(Page page) => page.Document.QuerySelectorAll(".pager a").SingleOrDefault(link => link.TextContent == "引用此数")?.GetAttribute("href");

    static string Number(Page page) => page.Document.QuerySelector(".pager b")!.TextContent;
}
