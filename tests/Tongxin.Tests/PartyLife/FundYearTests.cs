using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.PartyLife;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.PartyLife;

public sealed class FundYearTests
{
    [Fact]
    public async Task The_wages_are_entered_once_and_the_rule_says_what_there_is()
    {
        await using var office = await Office.Open();
        var keeper = await office.As(Funds.Keeper);
        Assert.Contains("还没有2026年的账", (await keeper.Open("/party/funds")).Text);

        var plan = await (await keeper.Open("/party/funds/open")).Submit(("Input.Wages", "6666666.67"), ("Input.Source", "2026年部门预算表二"));

        Assert.Contains("应安排 120,000.00 元", plan.Text);
        var page = await keeper.Open("/party/funds");
        Assert.Contains("工资总额 6,666,666.67 元 × 1.8% = 应安排 120,000.00 元", page.Text);
        Assert.Contains("百分之一点八", page.Text);
        Assert.Contains("第四十条", page.Text);
        // What is opened is no longer offered.
        Assert.DoesNotContain("2026", string.Concat((await keeper.Open("/party/funds/open")).Document.QuerySelectorAll("option").Select(option => option.TextContent)));
    }

    [Theory]
    [InlineData("", "预算表", "请填写工资总额")]
    [InlineData("-1", "预算表", "大于 0")]
    [InlineData("0.001", "预算表", "最多两位小数")]
    [InlineData("99999999999999", "预算表", "大于 0")]
    [InlineData("六百万", "预算表", "读不懂")]
    [InlineData("1000000", " ", "出自哪里")]
    public async Task What_is_no_amount_is_refused_beside_its_field(string wages, string source, string said)
    {
        await using var office = await Office.Open();

        var page = await (await (await office.As(Funds.Keeper)).Open("/party/funds/open")).Submit(("Input.Wages", wages), ("Input.Source", source));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(said, string.Concat(page.Errors));
        Assert.Equal(0, await office.Look(db => db.Set<FundYear>().CountAsync()));
    }

    [Fact]
    public async Task A_year_that_is_open_or_far_off_cannot_be_opened()
    {
        await using var office = await Funds.Opened();
        var form = await (await office.As(Funds.Keeper)).Open("/party/funds/open");

        Assert.Contains("已经建立", string.Concat((await form.Submit(("Input.Year", "2026"), ("Input.Wages", "1"), ("Input.Source", "x"))).Errors));
        Assert.Contains("去年到明年", string.Concat((await form.Submit(("Input.Year", "2031"), ("Input.Wages", "1"), ("Input.Source", "x"))).Errors));
    }

    [Fact]
    public async Task Wages_are_put_right_with_a_reason_and_never_below_what_is_planned()
    {
        await using var office = await Funds.Opened(("党员教育培训", 10_000, 3));
        var form = await (await office.As(Funds.Keeper)).Open("/party/funds/2026/wages");

        Assert.Contains("理由", string.Concat((await form.Submit(("Input.Wages", "2000000"))).Errors));
        Assert.Equal("fund.below-plan", (await form.Submit(("Input.Wages", "500000"), ("Input.Reason", "抄错"))).Alert);
        Assert.Equal("fund.nothing-changed", (await form.Submit(("Input.Reason", "抄错"))).Alert);
        var page = await form.Submit(("Input.Wages", "2000000"), ("Input.Reason", "决算数出来了"));

        Assert.Contains("应安排 36,000.00 元", page.Text);
        var fact = await office.Look(db => db.Facts.SingleAsync(f => f.Kind == "fund-year.corrected"));
        Assert.Equal(await office.Look(db => db.Facts.Where(f => f.Kind == "fund-year.opened").Select(f => f.Seq).SingleAsync()), fact.Corrects);
        Assert.Contains("决算数出来了", fact.Sentence);
    }

    [Fact]
    public async Task Everybody_in_the_office_reads_it_and_only_the_general_office_keeps_it()
    {
        await using var office = await Funds.Opened();
        var clerk = await office.As("代表工委科员");

        Assert.Contains("应安排 18,000.00 元", (await clerk.Open("/party/funds")).Text);
        Assert.DoesNotContain("/party/funds/2026/spend", (await clerk.Open("/party/funds")).Links);
        foreach (var address in (string[])["/party/funds/open", "/party/funds/2026/wages", "/party/funds/2026/plan", "/party/funds/2026/spend"])
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Open(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表")).Open("/party/funds")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As(Funds.Keeper)).Open("/party/funds/2024/plan")).Status);
    }
}
