using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Drafts;
using Tongxin.Plans;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

public sealed class YearPlanTests
{
    [Fact]
    public async Task Both_streams_stand_side_by_side_with_items_in_the_order_of_their_numbers()
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", "第十项", number: "业务 1.10"));
        await office.Has(await Tasks.Planned(office, "DGW", "第二项", number: "业务 1.2"));
        await office.Has(await Tasks.Planned(office, "JGDW", "党建项", WorkStream.Party, number: "党建 1", row: "T2"));

        var page = await (await office.As("代表工委科员")).Open("/plans/2026");

        var columns = page.Document.QuerySelectorAll(".quad > section");
        Assert.Equal(["党建 1 项", "业务 2 项"], columns.Select(c => Words(c.QuerySelector("h2")!.TextContent)));
        Assert.Equal(["业务 1.2", "业务 1.10"], columns[1].QuerySelectorAll("summary > b").Select(b => b.TextContent));
        Assert.Contains("主任会议于2026年1月8日通过", page.Text);
        Assert.Contains("（2026年1月8日主任会议通过）", page.Find(".print-only")!.TextContent);
    }

    [Fact]
    public async Task Progress_counts_what_is_below_an_item_and_leaves_out_what_was_cancelled()
    {
        await using var office = await Office.Open();
        var chapter = await office.Has(await Tasks.Planned(office, "DGW", "代表工作", number: "业务 1"));
        var item = await office.Has(await Tasks.Planned(office, "DGW", "组织视察", number: "业务 1.1", parent: chapter));
        var done = await office.Has(await Tasks.Planned(office, "DGW", "定方案", parent: item));
        await Tasks.Act(office, done, task => task.Finish("", new(2026, 3, 30), new(2026, 4, 1)));
        await office.Has(await Tasks.Planned(office, "JSW", "联系现场", parent: item));
        var dropped = await office.Has(await Tasks.Planned(office, "DGW", "不办了", parent: item));
        await Tasks.Act(office, dropped, task => task.Cancel("不需要"));

        var page = await (await office.As("代表工委科员")).Open("/plans/2026");

        Assert.Equal("2 项中 1 项已完成", page.Find($"#i-{item.Id} .progress")!.TextContent.Trim());
        Assert.Equal("1 项中 0 项已完成", page.Find($"#i-{chapter.Id} .progress")!.TextContent.Trim());
        Assert.DoesNotContain("联系现场", page.Text);
        var open = await (await office.As("代表工委科员")).Open($"/plans/2026?tree={item.Id}");
        Assert.Contains("联系现场", open.Text);
        Assert.Contains("联系现场", (await (await office.As("代表工委科员")).Open("/plans/2026?tree=all")).Text);
        Assert.Equal(3, (await (await office.As("代表工委科员")).Open($"/tasks?state=all&parent={item.Id}")).Rows.Count);
    }

    [Theory]
    [InlineData("stream=party", new[] { "党建 1" })]
    [InlineData("pillar=types", new[] { "业务 2" })]
    [InlineData("state=late", new[] { "业务 2" })]
    [InlineData("state=done", new string[0])]
    [InlineData("unit=JSW", new[] { "业务 2" })]
    [InlineData("stream=business&pillar=hearts", new[] { "业务 1" })]
    public async Task Filters_stand_in_the_address(string query, string[] numbers)
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", number: "业务 1"));
        await office.Has(await Tasks.Planned(office, "JSW", number: "业务 2", row: "F5", due: "2026-03-20"));
        await office.Has(await Tasks.Planned(office, "JGDW", stream: WorkStream.Party, number: "党建 1", row: "T2"));

        var page = await (await office.As("代表工委科员")).Open("/plans/2026?" + query.Replace("JSW", (await office.Unit("JSW")).ToString()));

        Assert.Equal(numbers, page.Document.QuerySelectorAll("summary > b").Select(b => b.TextContent));
    }

    [Fact]
    public async Task Units_own_tasks_are_never_loaded_with_the_plan()
    {
        await using var office = await Office.Open();
        var item = await office.Has(await Tasks.Planned(office, "DGW", "组织视察", number: "业务 1.1"));
        for (var i = 0; i < 30; i++)
            await office.Has(await Tasks.Planned(office, "DGW", $"小任务{i}", parent: item));

        var page = await (await office.As("代表工委科员")).Open("/plans/2026");

        Assert.DoesNotContain("小任务", page.Text);
        Assert.Contains("展开 30 项任务", page.Text);
    }

    [Fact]
    public async Task The_list_of_years_says_how_each_plan_stands()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        await office.Has(await Tasks.Planned(office, "DGW", number: "业务 1"));

        var page = await (await office.As("代表工委科员")).Open("/plans");

        Assert.Equal(2, page.Rows.Count);
        Assert.Contains("草案", page.Rows[0].TextContent);
        Assert.Contains("主任会议2026年1月8日通过", page.Rows[1].TextContent);
        Assert.Contains("1 项，已完成 0 项", page.Rows[1].TextContent);
    }

    [Fact]
    public async Task The_general_office_drafts_one_plan_a_year()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("办公室科员")).Open("/plans/new");
        Assert.Equal("2027", form.Find("[name='Input.Year']")!.GetAttribute("value"));

        var page = await form.Submit(("Input.Year", "2027"));
        Assert.Equal("2027年工作要点", page.Heading);
        Assert.Contains("草案", page.Text);
        Assert.Equal("plan.exists", (await (await (await office.As("办公室科员")).Open("/plans/new")).Submit(("Input.Year", "2027"))).Alert);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Submit(("Input.Year", "99999"))).Status);
    }

    [Fact]
    public async Task Adoption_is_recorded_once_and_not_for_an_empty_plan()
    {
        await using var office = await Office.Open("2027-01-20");
        await Tasks.Draft(office, 2027);
        var clerk = await office.As("办公室科员");
        Assert.Equal("plan.empty", (await clerk.Open("/plans/2027/adopt")).Alert);
        await office.Has(await Tasks.Planned(office, "DGW", number: "业务 1", year: 2027, due: "2027-10-01"));

        var first = await clerk.Open("/plans/2027/adopt");
        var second = await clerk.Open("/plans/2027/adopt");
        Assert.Equal("plan.adopted-in-future", (await first.Submit(("Input.On", "2027-02-01"))).Alert);
        Assert.Equal("plan.adopted-out-of-year", (await first.Submit(("Input.On", "2020-01-01"))).Alert);
        Assert.Contains("主任会议于2027年1月12日通过", (await first.Submit(("Input.On", "2027-01-12"))).Text);

        Assert.Equal("plan.already-adopted", (await second.Submit(("Input.On", "2027-01-13"))).Alert);
        Assert.Equal(new DateOnly(2027, 1, 12), await office.Look(db => db.Set<Plan>().Where(p => p.Year == 2027).Select(p => p.AdoptedOn).SingleAsync()));
    }

    [Theory]
    [InlineData("/plans", "代表工委科员", 200), InlineData("/plans", "代表", 403), InlineData("/plans/2026", "审计员", 200), InlineData("/plans/2026", "交通局联络员", 403)]
    [InlineData("/plans/new", "代表工委主任", 403), InlineData("/plans/2026/adopt", "常委会主任", 403), InlineData("/plans/2026/carry", "代表工委科员", 403)]
    [InlineData("/plans/1999", "办公室科员", 404), InlineData("/plans/1999/adopt", "办公室科员", 404), InlineData("/plans/1999/carry", "办公室科员", 404)]
    public async Task Rights_and_missing_years(string address, string who, int status)
    {
        await using var office = await Office.Open();

        Assert.Equal(status, (int)(await (await office.As(who)).Open(address)).Status);
    }

    static string Words(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
