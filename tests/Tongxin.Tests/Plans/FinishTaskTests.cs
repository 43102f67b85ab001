using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Drafts;
using Tongxin.Plans;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

public sealed class FinishTaskTests
{
    [Fact]
    public async Task A_clerk_reports_a_task_done_and_the_ledger_says_so()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", "组织代表视察地下管线"));

        var form = await (await office.As("代表工委科员")).Open($"/tasks/{task.Id}/finish");
        var page = await form.Submit(("Input.On", "2026-03-30"), ("Input.Result", "提出意见 5 条"));

        Assert.Equal("组织代表视察地下管线", page.Heading);
        Assert.Contains("已于2026年3月30日完成，按期", page.Text);
        Assert.Contains("代表工委科员", page.Text);
        var fact = await office.Look(db => db.Facts.SingleAsync(f => f.Subject == task.Id && f.Kind == "task.done"));
        Assert.Equal(new DateOnly(2026, 3, 30), fact.On);
    }

    [Fact]
    public async Task A_task_is_not_finished_twice_even_when_the_form_was_still_open()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));
        var clerk = await office.As("代表工委科员");
        var first = await clerk.Open($"/tasks/{task.Id}/finish");
        var second = await clerk.Open($"/tasks/{task.Id}/finish");

        await first.Submit(("Input.Result", "办成了"));
        var refused = await second.Submit(("Input.Result", "又办成了"));

        Assert.Equal("task.already-done", refused.Alert);
        Assert.Contains("又办成了", refused.Source);
        Assert.Equal(409, (int)refused.Status);
        Assert.Equal("办成了", await office.Look(db => db.Set<PlanItem>().Where(i => i.Id == task.Id).Select(i => i.Result).SingleAsync()));
    }

    [Fact]
    public async Task Of_two_people_editing_the_same_task_the_second_sees_both_versions_and_loses_nothing()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", due: "2026-04-10"));
        var first = await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/postpone");
        var second = await (await office.As("办公室主任")).Open($"/tasks/{task.Id}/postpone");

        await first.Submit(("Input.To", "2026-05-10"), ("Input.Reason", "等待调研"));
        var shown = await second.Submit(("Input.To", "2026-06-10"), ("Input.Reason", "会期调整"));

        Assert.Equal("record.changed-meanwhile", shown.Alert);
        Assert.Contains("代表工委主任", shown.Text);
        Assert.Contains("2026年5月10日", shown.Text);
        Assert.Contains("会期调整", shown.Source);
        var insisted = await shown.Submit(("Input.To", "2026-06-10"), ("Input.Reason", "会期调整"));
        Assert.Contains("2026年6月10日", insisted.Text);
    }

    [Theory]
    [InlineData("监司委科员", 403), InlineData("监司委主任", 403), InlineData("代表工委主任", 200), InlineData("办公室科员", 200), InlineData("代表", 403)]
    public async Task Only_the_unit_its_heads_and_the_general_office_may(string who, int status)
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        var page = await (await office.As(who)).Open($"/tasks/{task.Id}/finish");

        Assert.Equal(status, (int)page.Status);
    }

    [Fact]
    public async Task A_day_still_to_come_is_refused()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        var form = await (await office.As("代表工委科员")).Open($"/tasks/{task.Id}/finish");
        var refused = await form.Submit(("Input.On", "2026-04-02"));

        Assert.Equal("task.done-in-future", refused.Alert);
    }
}
