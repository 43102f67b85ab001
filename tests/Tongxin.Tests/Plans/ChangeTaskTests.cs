using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Plans;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

public sealed class ChangeTaskTests
{
    [Fact]
    public async Task A_units_own_task_is_changed_without_a_reason_and_the_ledger_keeps_both()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", "旧名", milestones: "3-20 旧节点"));

        var form = await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/change");
        Assert.Equal("3-20 旧节点", form.Find("textarea[name='Input.Milestones']")!.TextContent);
        Assert.Equal("业务", form.Find("select[name='Input.Stream'] option[selected]")?.TextContent);
        var page = await form.Submit(("Input.Title", "新名"), ("Input.Milestones", "4-2 新节点"), ("Input.CoOwners.Text", "办公室"));

        Assert.Equal("新名", page.Heading);
        Assert.Contains("修改：新名；调整配合单位；节点：去掉3月20日旧节点，增加4月2日新节点", page.Text);
        var fact = await office.Look(db => db.Facts.SingleAsync(f => f.Subject == task.Id && f.Kind == "task.changed"));
        Assert.Contains("旧名", fact.Changes);
    }

    [Fact]
    public async Task An_item_of_the_adopted_plan_is_adjusted_with_a_reason_only()
    {
        await using var office = await Office.Open();
        var item = await office.Has(await Tasks.Planned(office, "DGW", "听取报告", number: "业务 3.1"));

        var form = await (await office.As("代表工委主任")).Open($"/tasks/{item.Id}/change");
        Assert.Equal("调整", form.Heading);
        var refused = await form.Submit(("Input.LastDay", "2026-05-10"));
        Assert.Equal("plan.reason-needed", refused.Alert);
        var page = await refused.Submit(("Input.LastDay", "2026-05-10"), ("Input.Reason", "会期后移"));

        Assert.Contains("调整（要点通过后）：听取报告；理由：会期后移", page.Text);
    }

    [Fact]
    public async Task An_item_of_a_draft_needs_no_reason()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var item = await office.Has(await Tasks.Planned(office, "DGW", "听取报告", number: "业务 3.1", year: 2027, due: "2027-05-01"));

        var page = await (await (await office.As("代表工委主任")).Open($"/tasks/{item.Id}/change")).Submit(("Input.LastDay", "2027-05-10"));

        Assert.Contains("修改：听取报告", page.Text);
    }

    [Fact]
    public async Task Of_two_people_changing_the_same_task_the_second_sees_both_versions()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", "旧名"));
        var first = await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/change");
        var second = await (await office.As("办公室主任")).Open($"/tasks/{task.Id}/change");

        await first.Submit(("Input.Title", "甲起的名"));
        var shown = await second.Submit(("Input.Title", "乙起的名"));

        Assert.Equal("record.changed-meanwhile", shown.Alert);
        Assert.Contains("甲起的名", shown.Text);
        Assert.Contains("乙起的名", shown.Source);
        Assert.Equal("乙起的名", (await shown.Submit(("Input.Title", "乙起的名"))).Heading);
    }

    [Fact]
    public async Task A_task_is_not_handed_to_a_unit_for_which_one_does_not_decide()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        var refused = await (await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/change")).Submit(("Input.Owner.Text", "监察和司法委员会"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        var moved = await (await (await office.As("办公室主任")).Open($"/tasks/{task.Id}/change")).Submit(("Input.Owner.Text", "监察和司法委员会"));

        Assert.Contains("等待监察和司法委员会", moved.Text);
    }

    [Fact]
    public async Task Who_did_it_for_one_unit_does_not_do_it_for_another()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", person: "代表工委科员"));

        await (await (await office.As("办公室主任")).Open($"/tasks/{task.Id}/change")).Submit(("Input.Title", "改名"));
        Assert.NotNull((await Tasks.Kept(office, task.Id)).Person);
        await (await (await office.As("办公室主任")).Open($"/tasks/{task.Id}/change")).Submit(("Input.Owner.Text", "监察和司法委员会"));

        Assert.Null((await Tasks.Kept(office, task.Id)).Person);
    }

    [Fact]
    public async Task Sent_unchanged_nothing_is_written()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", milestones: "3-20 节点"));

        await (await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/change")).Submit(("Input.Title", "一件事"));

        Assert.Single(await Tasks.Story(office, task.Id));
    }

    [Fact]
    public async Task Finished_work_is_not_changed_and_the_page_says_so_before_the_click()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));
        await Tasks.Act(office, task, item => item.Finish("", new(2026, 3, 30), new(2026, 4, 1)));

        var page = await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/change");

        Assert.Equal("task.closed", page.Alert);
        Assert.NotNull(page.Find("main button[type=submit][disabled]"));
    }

    [Theory]
    [InlineData("代表工委科员", 403), InlineData("监司委主任", 403), InlineData("常委会主任", 200), InlineData("办公室科员", 200)]
    public async Task Only_heads_above_and_the_general_office_change(string who, int status)
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        Assert.Equal(status, (int)(await (await office.As(who)).Open($"/tasks/{task.Id}/change")).Status);
    }

    [Fact]
    public async Task There_is_no_such_task()
    {
        await using var office = await Office.Open();

        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As("办公室主任")).Open($"/tasks/{Guid.CreateVersion7()}/change")).Status);
    }
}
