using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.PartyLife;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.PartyLife;

public sealed class PlanFundsTests
{
    [Fact]
    public async Task Purposes_are_planned_until_nothing_is_left_to_plan()
    {
        await using var office = await Funds.Opened();
        var form = await (await office.As(Funds.Keeper)).Open("/party/funds/2026/plan");

        var page = await form.Submit(("Input.Purpose", "党员教育培训"), ("Input.Amount", "10000"), ("Input.Month", "3"));
        Assert.Contains("还可列 8,000.00 元", page.Text);
        page = await page.Submit(("Input.Purpose", "主题党日活动"), ("Input.Amount", "8000.01"), ("Input.Month", "7"));

        Assert.Equal("fund.plan-too-much", page.Alert);
        Assert.Contains("比应安排的 18,000.00 元多 0.01 元", page.Text);
        Assert.Contains("月份", string.Concat((await form.Submit(("Input.Purpose", "x"), ("Input.Amount", "1"), ("Input.Month", "13"))).Errors));
        Assert.Contains("用途", string.Concat((await form.Submit(("Input.Purpose", " "), ("Input.Amount", "1"), ("Input.Month", "1"))).Errors));
        Assert.Equal(1, await office.Look(db => db.Set<FundPlanLine>().CountAsync()));
    }

    [Fact]
    public async Task A_new_year_begins_with_the_last_years_plan_as_an_offer()
    {
        await using var office = await Office.Open("2027-01-05");
        await office.Year(2026, ("党员教育培训", 10_000, 3), ("主题党日活动", 5_000, 7), ("补助困难党员", 3_000, 12));
        await office.Year(2027);
        var form = await (await office.As(Funds.Keeper)).Open("/party/funds/2027/plan");
        Assert.Contains("去年列了 3 项，合计 18,000.00 元", form.Text);

        var wrong = await form.Submit(("_handler", "copy"), ("CopyInput.Lines", $"{Guid.CreateVersion7()}"));
        Assert.Contains("不在去年的计划里", wrong.Text);
        Assert.Equal(0, await office.Look(async db => await db.Set<FundPlanLine>().CountAsync(l => l.FundYear == db.Set<FundYear>().Single(y => y.Year == 2027).Id)));
        var page = await form.Press("列入选中的");

        Assert.Contains("已列 18,000.00 元", page.Text);
        Assert.DoesNotContain("去年列了", page.Text);
        Assert.Equal("fund.planned-already", (await form.Submit(("_handler", "copy"), ("CopyInput.Lines", $"{await office.Line("补助困难党员", 2026)}"))).Alert);
    }

    [Fact]
    public async Task A_purpose_is_changed_and_taken_out_and_both_stay_readable()
    {
        await using var office = await Funds.Opened(("党员教育培训", 10_000, 3), ("主题党日活动", 8_000, 7));
        var keeper = await office.As(Funds.Keeper);
        var address = $"/party/lines/{await office.Line("主题党日活动")}";
        var form = await keeper.Open(address);

        Assert.Equal("fund.plan-too-much", (await form.Submit(("Input.Amount", "9000"))).Alert);
        Assert.Contains("6,000.00", (await form.Submit(("Input.Amount", "6000"), ("Input.Month", "8"))).Text);
        Assert.Equal(HttpStatusCode.Conflict, (await form.Submit(("Input.Amount", "5000"))).Status);
        await office.Spend(100, "1", line: await office.Line("主题党日活动"));
        var page = await (await keeper.Open(address)).Submit(("DropInput.Reason", "与培训合并办"));

        Assert.Equal(["党员教育培训"], page.Rows.Select(row => row.Children[1].TextContent));
        Assert.Equal("fund.line-dropped", (await keeper.Open(address)).Alert);
        // What was spent on it stays spent, and can still be put right.
        Assert.Contains("主题党日活动（已取消）", (await keeper.Open("/party/funds")).Text);
        Assert.Contains("凭证 1b", (await (await keeper.Open($"/party/spendings/{(await office.Spending("1")).Id}/correct")).Submit(("Input.Voucher", "1b"), ("Input.Reason", "号抄错"))).Text);
        Assert.Equal(["fund-line.planned", "fund-line.changed", "fund-line.dropped"],
            await office.Look(async db => await db.Facts.Where(f => f.Subject == db.Set<FundPlanLine>().Single(l => l.Purpose == "主题党日活动").Id).OrderBy(f => f.Seq).Select(f => f.Kind).ToListAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.Open($"/party/lines/{Guid.CreateVersion7()}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("支部书记")).Open(address)).Status);
    }
}
