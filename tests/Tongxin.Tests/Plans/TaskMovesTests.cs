using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Plans;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

public sealed class TaskMovesTests
{
    [Fact]
    public async Task A_clerk_begins_a_task_once()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));
        var form = await (await office.As("代表工委科员")).Open($"/tasks/{task.Id}/begin");

        Assert.Equal("task.begun-in-future", (await form.Submit(("Input.On", "2026-05-01"))).Alert);
        Assert.Contains("办理中", (await form.Submit(("Input.On", "2026-04-01"))).Text);
        Assert.Equal("task.not-planned", (await (await office.As("代表工委科员")).Open($"/tasks/{task.Id}/begin")).Alert);
    }

    [Fact]
    public async Task A_task_is_cancelled_with_a_reason_and_then_nothing_more_happens_to_it()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));
        var head = await office.As("代表工委主任");
        var form = await head.Open($"/tasks/{task.Id}/cancel");

        Assert.Contains("请写明取消理由。", (await form.Submit(("Input.Reason", ""))).Errors);
        var page = await form.Submit(("Input.Reason", "上级另有安排"));

        Assert.Contains("已取消。", page.Text);
        Assert.Contains("理由：上级另有安排", page.Text);
        Assert.Null(page.Find(".actions"));
        foreach (var move in Moves.All.Where(move => move != Moves.Divide))
            Assert.NotNull((await head.Open($"/tasks/{task.Id}/{move.Slug}")).Alert);
    }

    [Fact]
    public async Task Work_with_open_parts_is_not_cancelled()
    {
        await using var office = await Office.Open();
        var whole = await office.Has(await Tasks.Planned(office, "DGW"));
        await office.Has(await Tasks.Planned(office, "JSW", parent: whole));

        var page = await (await office.As("代表工委主任")).Open($"/tasks/{whole.Id}/cancel");

        Assert.Equal("task.has-open-parts", page.Alert);
    }

    [Fact]
    public async Task What_was_reported_wrongly_is_corrected_by_a_fact_that_names_the_wrong_one()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", due: "2026-03-28"));
        await Tasks.Act(office, task, item => item.Finish("办了", new(2026, 3, 30), new(2026, 4, 1)));
        var form = await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/correct");

        Assert.Equal("task.nothing-to-correct", (await form.Submit(("Input.Reason", "没变"))).Alert);
        Assert.Equal("task.done-in-future", (await form.Submit(("Input.On", "2026-04-02"), ("Input.Reason", "写错"))).Alert);
        var page = await form.Submit(("Input.On", "2026-03-27"), ("Input.Result", "提出意见 3 条"), ("Input.Reason", "日期写错"));

        Assert.Contains("已于2026年3月27日完成，按期", page.Text);
        var facts = await office.Look(db => db.Facts.Where(f => f.Subject == task.Id).OrderBy(f => f.Seq).ToListAsync());
        Assert.Equal(facts.Single(f => f.Kind == "task.done").Seq, facts.Single(f => f.Kind == "task.corrected").Corrects);
        Assert.Contains("完成日期由2026年3月30日更正为2026年3月27日", facts[^1].Sentence);
    }

    [Fact]
    public async Task What_was_reported_by_mistake_is_under_way_again()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));
        await Tasks.Act(office, task, item => item.Finish("办了", new(2026, 3, 30), new(2026, 4, 1)));

        var page = await (await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/correct")).Submit(("Input.NotDone", "true"), ("Input.Reason", "点错了"));

        Assert.Contains("办理中", page.Text);
        var kept = await Tasks.Kept(office, task.Id);
        Assert.Equal((PlanItemState.UnderWay, PlanItemPhase.Open, null, ""), (kept.State, kept.Phase, kept.DoneOn, kept.Result));
    }

    [Fact]
    public async Task Open_work_has_nothing_to_correct()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        Assert.Equal("task.not-done", (await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/correct")).Alert);
    }

    [Fact]
    public async Task The_head_arranges_who_does_it_and_the_task_comes_to_that_persons_inbox()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", "接待来访代表"));
        var clerk = await office.As("代表工委科员");
        Assert.DoesNotContain($"/tasks/{task.Id}/finish", (await clerk.Open("/")).Links);
        Assert.Contains($"/tasks/{task.Id}/assign", (await (await office.As("代表工委主任")).Open("/")).Links);

        var form = await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/assign");
        var page = await form.Submit(("Input.Person", (await office.Person("代表工委科员")).ToString()));

        Assert.Contains("安排代表工委科员承办", page.Text);
        Assert.Contains($"/tasks/{task.Id}/finish", (await clerk.Open("/")).Links);
    }

    [Fact]
    public async Task Nobody_from_outside_the_unit_is_arranged()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));
        var form = await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/assign");

        var refused = await form.Submit(("Input.Person", (await office.Person("监司委科员")).ToString()));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("不在牵头单位任职"));
    }

    [Theory]
    [InlineData("begin", "代表工委科员", 200), InlineData("begin", "监司委科员", 403)]
    [InlineData("cancel", "代表工委主任", 200), InlineData("cancel", "代表工委科员", 403), InlineData("cancel", "监司委主任", 403)]
    [InlineData("assign", "代表工委主任", 200), InlineData("assign", "监司委主任", 403)]
    [InlineData("correct", "常委会主任", 200), InlineData("correct", "监司委主任", 403)]
    [InlineData("carry", "办公室科员", 200), InlineData("carry", "监司委主任", 403), InlineData("carry", "代表", 403)]
    public async Task Each_move_is_open_to_the_unit_or_its_heads(string move, string who, int status)
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        Assert.Equal(status, (int)(await (await office.As(who)).Open($"/tasks/{task.Id}/{move}")).Status);
        Assert.Equal(status == 200 ? 404 : 403, (int)(await (await office.As(who)).Open($"/tasks/{Guid.CreateVersion7()}/{move}")).Status is 403 or 404 ? (status == 200 ? 404 : 403) : 0);
    }

    [Fact]
    public async Task The_page_offers_what_the_table_of_moves_allows()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        var head = await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}");
        Assert.Equal(Moves.All.Where(m => m != Moves.Correct).Select(m => m.Words), head.Document.QuerySelectorAll(".actions a").Select(a => a.TextContent));
        var clerk = await (await office.As("代表工委科员")).Open($"/tasks/{task.Id}");
        Assert.Equal(["报完成", "开始办理"], clerk.Document.QuerySelectorAll(".actions a").Select(a => a.TextContent));
    }
}
