using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Plans;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

public sealed class CarryOverTests
{
    [Fact]
    public async Task Unfinished_work_goes_into_next_years_plan_with_its_parts_and_both_ends_are_linked()
    {
        await using var office = await Office.Open("2026-12-30");
        await Tasks.Draft(office, 2027);
        var item = await office.Has(await Tasks.Planned(office, "DGW", "修订规则", number: "业务 1.1"));
        var part = await office.Has(await Tasks.Planned(office, "DGW", "征求意见", parent: item));
        var others = await office.Has(await Tasks.Planned(office, "JSW", "书面反馈", parent: item));

        var form = await (await office.As("代表工委主任")).Open($"/tasks/{item.Id}/carry");
        Assert.Contains("连同 1 项未办结的分解任务", form.Text);
        Assert.Contains("另有 1 项分解任务由其他单位牵头", form.Text);
        var page = await form.Submit(("Input.To", "2027-05-31"));

        Assert.Equal("修订规则", page.Heading);
        Assert.Contains("结转 1", page.Text);
        Assert.Contains($"/tasks/{item.Id}", page.Links);
        var old = await (await office.As("代表工委主任")).Open($"/tasks/{item.Id}");
        Assert.Contains("已结转到下一年", old.Text);
        var followers = await office.Look(db => db.Set<PlanItem>().Where(i => i.CarriedFrom != null).ToDictionaryAsync(i => i.CarriedFrom!.Value));
        Assert.Contains($"/tasks/{followers[item.Id].Id}", old.Links);
        Assert.Equal(followers[item.Id].Id, followers[part.Id].Parent);
        Assert.Equal(PlanItemState.Planned, (await Tasks.Kept(office, others.Id)).State);

        // Whoever carries a part over later puts it under what carries on the whole.
        await (await (await office.As("监司委主任")).Open($"/tasks/{others.Id}/carry")).Submit(("Input.To", "2027-05-31"));
        Assert.Equal(followers[item.Id].Id, await office.Look(db => db.Set<PlanItem>().Where(i => i.CarriedFrom == others.Id).Select(i => i.Parent).SingleAsync()));
    }

    [Fact]
    public async Task Without_a_plan_of_the_next_year_the_page_says_so_before_the_click()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        Assert.Equal("plan.next-missing", (await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/carry")).Alert);
        Assert.Equal("plan.next-missing", (await (await office.As("代表工委主任")).Open("/plans/2026/carry")).Alert);
    }

    [Fact]
    public async Task The_new_limit_lies_in_the_next_year_and_finished_work_is_not_carried()
    {
        await using var office = await Office.Open("2026-12-30");
        await Tasks.Draft(office, 2027);
        var task = await office.Has(await Tasks.Planned(office, "DGW"));
        var form = await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/carry");

        Assert.Equal("task.carried-out-of-year", (await form.Submit(("Input.To", "2026-12-31"))).Alert);
        await Tasks.Act(office, task, item => item.Finish("", new(2026, 12, 29), new(2026, 12, 30)));
        Assert.Equal("task.closed", (await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/carry")).Alert);
    }

    [Fact]
    public async Task In_bulk_the_preview_says_what_goes_and_what_does_not_and_why()
    {
        await using var office = await Office.Open("2026-12-30");
        await Tasks.Draft(office, 2027);
        var going = await office.Has(await Tasks.Planned(office, "DGW", "要结转的", number: "业务 1.1"));
        await office.Has(await Tasks.Planned(office, "DGW", "跨年的", due: "2027-02-01"));
        var whole = await office.Has(await Tasks.Planned(office, "JSW", "只差报完成"));
        var part = await office.Has(await Tasks.Planned(office, "JSW", "做完了的", parent: whole));
        await Tasks.Act(office, part, item => item.Finish("", new(2026, 12, 29), new(2026, 12, 30)));
        await office.Has(await Tasks.Planned(office, "DGW", "明年已有"));
        await office.Has(await Tasks.Planned(office, "DGW", "明年已有", year: 2027, due: "2027-03-01"));

        var page = await (await office.As("办公室主任")).Open("/plans/2026/carry");

        Assert.Equal(4, page.Rows.Count);
        Assert.Contains("期限本来就在下一年", Row(page, "跨年的"));
        Assert.Contains("分解任务都已完成，请先报完成", Row(page, "只差报完成"));
        Assert.Contains("2027年工作要点里已有同名事项", Row(page, "明年已有"));
        var box = Assert.Single(page.Document.QuerySelectorAll("main input[type=checkbox]"));
        Assert.Equal(going.Id.ToString(), box.GetAttribute("value"));
        var after = await page.Submit(("Input.Chosen", going.Id.ToString()), ("Input.To", "2027-06-30"));
        Assert.Equal("2027年工作要点", after.Heading);
        Assert.Contains("要结转的", after.Text);
    }

    [Fact]
    public async Task What_changed_after_the_look_stops_the_whole_lot()
    {
        await using var office = await Office.Open("2026-12-30");
        await Tasks.Draft(office, 2027);
        var one = await office.Has(await Tasks.Planned(office, "DGW", "甲"));
        var page = await (await office.As("代表工委主任")).Open("/plans/2026/carry");
        await Tasks.Act(office, one, item => item.Finish("", new(2026, 12, 29), new(2026, 12, 30)));

        Assert.Equal("carry.changed", (await page.Submit(("Input.Chosen", one.Id.ToString()))).Alert);
        Assert.False(await office.Look(db => db.Set<PlanItem>().AnyAsync(i => i.CarriedFrom != null)));
    }

    [Fact]
    public async Task Nobody_carries_over_another_units_work_by_naming_it()
    {
        await using var office = await Office.Open("2026-12-30");
        await Tasks.Draft(office, 2027);
        await office.Has(await Tasks.Planned(office, "DGW", "自己的"));
        var foreign = await office.Has(await Tasks.Planned(office, "JSW", "别人的"));
        var page = await (await office.As("代表工委主任")).Open("/plans/2026/carry");
        Assert.DoesNotContain("别人的", page.Text);

        var refused = await page.Submit(("Input.Chosen", foreign.Id.ToString()));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.False(await office.Look(db => db.Set<PlanItem>().AnyAsync(i => i.CarriedFrom != null)));
    }

    static string Row(Page page, string title) => page.Rows.Single(row => row.TextContent.Contains(title)).TextContent;
}
