using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Promises;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Looking;

namespace Tongxin.Tests.Suggestions;

/// <summary>What an answer promises is followed across years until it is kept, with a second answer.</summary>
public sealed class CommitmentTests
{
    [Fact]
    public async Task A_promise_is_made_with_the_answer_moved_with_a_reason_kept_next_year_and_agreed_to()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office);
        var handling = Assert.Single(await Papers.Handlings(office, id));
        var (head, deputy) = (await office.As(Papers.Head), await office.As(Papers.Deputy));
        await Papers.Do(office, handling.Id, "receive");
        await (await head.Open($"/handlings/{handling.Id}/contact")).Submit(("Input.Who", "公交科"), ("Input.What", "希望办"));
        var draft = await head.Open($"/handlings/{handling.Id}/answer");
        var vague = await draft.Submit(("Input.Class", "B"), ("Input.Text", "已列入计划。"));
        Assert.Contains("这一类答复要写明承诺办成什么。", vague.Errors);
        Assert.Contains("请填承诺落实的日期，在今天以后五年以内。", (await draft.Submit(("Input.Class", "B"), ("Input.Text", "已列入计划。"), ("Input.Promise", "建成公交站"), ("Input.PromiseDue", "2026-03-01"))).Errors);
        await draft.Submit(("Input.Class", "B"), ("Input.Text", "已列入计划。"), ("Input.Promise", "建成公交站"), ("Input.PromiseDue", "2026-12-31"));
        Assert.False(await office.Look(db => db.Set<Commitment>().AnyAsync()));
        await Papers.Do(office, handling.Id, "send");

        var page = await deputy.Open($"/suggestions/{id}");
        Assert.Contains("建成公交站", page.Text);
        Assert.DoesNotContain("报落实情况", page.Text);
        page = await (await (await head.Open($"/suggestions/{id}")).Follow("改落实日期")).Submit(("Input.On", "2027-06-30"), ("Input.Words", "征地未完"));
        Assert.Contains("原定2026年12月31日", page.Text);
        Assert.Contains("承诺落实日期由2026年12月31日改为2027年6月30日", (await deputy.Open("/notices")).Text);

        office.On("2027-05-10");
        Assert.Contains("承诺要落实", (await head.Open("/")).Text);
        page = await (await (await head.Open($"/suggestions/{id}")).Follow("报落实情况")).Submit(("Input.Words", "已建成通车。"));
        Assert.Contains("已报落实情况，待代表认可", page.Text);
        page = await (await (await deputy.Open("/")).Follow("看是否落实")).Follow("没有落实");
        await page.Submit(("Input.Words", "站牌没有装"));
        Assert.Contains("站牌没有装", (await head.Open("/notices")).Text);
        await (await (await head.Open($"/suggestions/{id}")).Follow("报落实情况")).Submit(("Input.Words", "站牌已装。"));
        page = await (await (await deputy.Open($"/suggestions/{id}")).Follow("认可已落实")).Press("认可已落实");

        Assert.Contains("已落实", page.Text);
        var kept = await office.Look(db => db.Set<Commitment>().AsNoTracking().SingleAsync());
        Assert.Equal((Commitment.Kept, "站牌已装。", new DateOnly(2027, 6, 30), new DateOnly(2026, 12, 31)), (kept.State, kept.Result, kept.DueOn, kept.FirstDueOn));
        Assert.Equal(1, (await (await office.As(Papers.Office)).Get("/api/v1/figures/commitments.kept?from=2027-01-01&to=2027-12-31")).GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task A_new_answer_takes_the_place_of_an_earlier_promise()
    {
        await using var office = await Office.Open();
        var id = await Papers.Answered(office, "B");
        await (await (await office.As(Papers.Deputy)).Open($"/suggestions/{id}/rate")).Submit(("Input.Attitude", "Satisfied"), ("Input.Result", "Not"), ("Input.Words", "太晚"));
        await (await (await office.As(Papers.Office)).Open($"/suggestions/{id}/do/redo")).Submit(("Input.Reason", "提前"));
        await Papers.Answer(office, id);

        Assert.Equal(Commitment.Dropped, (await office.Look(db => db.Set<Commitment>().AsNoTracking().SingleAsync())).State);
    }

    [Fact]
    public async Task Where_the_rules_set_a_time_for_the_deputys_word_it_is_settled_when_that_is_over()
    {
        await using var office = await Office.Open(options: new() { RulesFile = "chongqing" });
        var id = await Papers.Answered(office, "planned");
        var commitment = await office.Look(db => db.Set<Commitment>().AsNoTracking().SingleAsync());
        await (await (await office.As(Papers.Head)).Open($"/commitments/{commitment.Id}/do/report")).Submit(("Input.Words", "已办成。"));
        var due = (await office.Look(db => db.Set<Commitment>().AsNoTracking().SingleAsync())).Due;
        Assert.NotNull(due);

        office.On(due.Value.ToString("yyyy-MM-dd"));
        await office.Duty<LapsedCommitments>();
        Assert.Equal(Commitment.Reported, (await office.Look(db => db.Set<Commitment>().AsNoTracking().SingleAsync())).State);
        office.On(due.Value.AddDays(1).ToString("yyyy-MM-dd"));
        await office.Duty<LapsedCommitments>();

        Assert.Equal(Commitment.Kept, (await office.Look(db => db.Set<Commitment>().AsNoTracking().SingleAsync())).State);
        Assert.Contains("到期没有异议", (await (await office.As(Papers.Deputy)).Open($"/suggestions/{id}")).Text);
    }

    [Fact]
    public async Task The_ledger_shows_each_side_its_own_and_acts_are_whose_they_are()
    {
        await using var office = await Office.Open();
        var id = await Papers.Answered(office, "B");
        var commitment = await office.Look(db => db.Set<Commitment>().AsNoTracking().SingleAsync());

        foreach (var (who, rows) in new[] { (Papers.Office, 1), (Papers.Deputy, 1), (Papers.Head, 1), ("教育局局长", 0) })
            Assert.Equal((who, rows), (who, (await (await office.As(who)).Open("/suggestions/commitments")).Rows.Count));
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As("教育局局长")).Open($"/commitments/{commitment.Id}/do/report")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As(Papers.Deputy)).Open($"/commitments/{commitment.Id}/do/report")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("交通局科员")).Open($"/commitments/{commitment.Id}/do/report")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As(Papers.Head)).Open($"/commitments/{commitment.Id}/do/drop")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As(Papers.Head)).Open($"/commitments/{commitment.Id}/do/nothing")).Status);
        var form = await (await office.As(Papers.Office)).Open($"/commitments/{commitment.Id}/do/drop");
        Assert.Contains("请写明说明。", (await form.Press("不再落实")).Errors);
        await form.Submit(("Input.Words", "规划取消"));
        Assert.Contains("承诺不再落实", (await (await office.As(Papers.Deputy)).Open("/notices")).Text);
        Assert.Equal("commitment.not-report", (await (await office.As(Papers.Head)).Open($"/commitments/{commitment.Id}/do/report")).Alert);
    }
}
