using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.PartyLife;
using Tongxin.Platform.Files;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.PartyLife;

public sealed class SpendFundsTests
{
    static readonly byte[] Invoice = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4];

    [Fact]
    public async Task A_spending_counts_in_the_account_its_purpose_and_its_organisation()
    {
        await using var office = await Funds.Opened(("党员教育培训", 10_000, 3));

        var page = await office.Spend(1_234.56m, "记-001", unit: "ZB1", line: await office.Line("党员教育培训"));

        Assert.Contains("还剩 8,765.44 元", page.Text);
        Assert.Contains("= 16,765.44 元", page.Text);
        var spending = await office.Spending("记-001");
        Assert.Equal((1_234.56m, await office.Unit("ZB1")), (spending.Amount, spending.Organisation));
        Assert.Equal("支出党建经费 1,234.56 元：学习用书，凭证 记-001", await office.Look(db => db.Facts.Where(f => f.Subject == spending.Id).Select(f => f.Sentence).SingleAsync()));
    }

    [Fact]
    public async Task More_than_is_left_is_refused_in_words()
    {
        await using var office = await Funds.Opened();
        await office.Spend(17_999.99m, "1");

        Assert.Equal("fund.more-than-left", (await office.Spend(0.02m, "2")).Alert);
        Assert.Contains("只剩 0.01 元，这笔 0.02 元多出 0.01 元", (await office.Spend(0.02m, "2")).Text);
        Assert.Null((await office.Spend(0.01m, "2")).Alert);
    }

    [Theory]
    [InlineData("2026-05-21", "1", "1", "还没到")]
    [InlineData("2026-02-30", "1", "1", "读不懂")]
    [InlineData("2026-05-01", "1.005", "1", "最多两位小数")]
    [InlineData("2026-05-01", "1e3", "1", "读不懂")]
    [InlineData("2026-05-01", "1", " ", "凭证号")]
    public async Task What_cannot_be_is_refused_beside_its_field(string day, string amount, string voucher, string said)
    {
        await using var office = await Funds.Opened();
        var form = await (await office.As(Funds.Keeper)).Open("/party/funds/2026/spend");

        var page = await form.Submit(("Input.Day", day), ("Input.Amount", amount), ("Input.Purpose", "书"), ("Input.Voucher", voucher));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(said, string.Concat(page.Errors));
    }

    [Fact]
    public async Task Another_years_day_a_foreign_purpose_and_a_unit_that_is_no_Party_organisation_are_refused()
    {
        await using var office = await Funds.Opened();

        Assert.Equal("fund.other-year", (await office.Spend(1, "1", day: "2025-12-31")).Alert);
        Assert.Contains("没有这一项", string.Concat((await office.Spend(1, "1", line: Guid.CreateVersion7())).Errors));
        Assert.Contains("没有这个党组织", string.Concat((await office.Spend(1, "1", unit: "BGS")).Errors));
    }

    [Fact]
    public async Task A_voucher_number_is_taken_once_a_year_and_free_again_after_a_red_entry()
    {
        await using var office = await Funds.Opened();
        await office.Spend(100, "记-007");
        var again = await office.Spend(200, "记-007");
        Assert.Equal("fund.voucher-taken", again.Alert);
        Assert.Contains("5月12日 100.00 元", again.Text);
        var keeper = await office.As(Funds.Keeper);
        var first = await office.Spending("记-007");

        var gone = await (await keeper.Open($"/party/spendings/{first.Id}/withdraw")).Submit(("Input.Reason", "记重了"));

        Assert.Contains("撤回（红冲），不再计入；理由：记重了", gone.Text);
        Assert.Contains("撤回（红冲）支出 100.00 元", gone.Text);
        Assert.Null((await office.Spend(200, "记-007")).Alert);
        var page = await keeper.Open("/party/funds?state=withdrawn");
        Assert.Contains("5月20日撤回（红冲）", page.Text);
        Assert.Contains("合计 0.00 元", page.Text);
        Assert.Equal("fund.withdrawn", (await keeper.Open($"/party/spendings/{first.Id}/withdraw")).Alert);
        Assert.Equal("fund.withdrawn", (await keeper.Open($"/party/spendings/{first.Id}/correct")).Alert);
        Assert.Equal("fund.withdrawn", (await keeper.Open($"/party/spendings/{first.Id}/files")).Alert);
    }

    [Fact]
    public async Task The_database_itself_keeps_two_of_a_number_apart()
    {
        await using var office = await Funds.Opened();
        await office.Spend(100, "9");
        var year = await office.Look(db => db.Set<FundYear>().AsNoTracking().SingleAsync());
        var unit = await office.Unit("ZB1");

        await Assert.ThrowsAsync<DbUpdateException>(() => office.Has(new FundSpending(year, new(new(2026, 5, 2), 1, "书", null, unit, "9"))));
    }

    [Fact]
    public async Task What_was_entered_wrongly_is_put_right_with_a_reason_and_the_wrong_fact_is_named()
    {
        await using var office = await Funds.Opened(("党员教育培训", 10_000, 3));
        await office.Spend(18_000, "记-001");
        var spending = await office.Spending("记-001");
        var form = await (await office.As(Funds.Keeper)).Open($"/party/spendings/{spending.Id}/correct");

        Assert.Contains("理由", string.Concat((await form.Submit(("Input.Amount", "1800"))).Errors));
        Assert.Equal("fund.more-than-left", (await form.Submit(("Input.Amount", "18000.01"), ("Input.Reason", "抄错"))).Alert);
        Assert.Equal("fund.nothing-changed", (await form.Submit(("Input.Reason", "抄错"))).Alert);
        var page = await form.Submit(("Input.Amount", "1800"), ("Input.Line", $"{await office.Line("党员教育培训")}"), ("Input.Reason", "金额多抄一个零"));

        Assert.Contains("1,800.00 元", page.Text);
        Assert.Contains("党员教育培训", page.Text);
        Assert.Contains("金额多抄一个零", page.Text);
        var facts = await office.Look(db => db.Facts.Where(f => f.Subject == spending.Id).OrderBy(f => f.Seq).ToListAsync());
        Assert.Equal((facts[0].Seq, 2), (facts[1].Corrects!.Value, facts.Count));
        Assert.Equal(HttpStatusCode.Conflict, (await form.Submit(("Input.Amount", "1900"), ("Input.Reason", "又错"))).Status);
    }

    [Fact]
    public async Task Two_who_spend_the_last_money_at_once_do_not_both_get_it()
    {
        await using var office = await Funds.Opened();
        await office.Spend(8_000, "1");

        var pages = await Task.WhenAll(Enumerable.Range(2, 4).Select(n => office.Spend(6_000, $"{n}")));

        Assert.Equal(3, pages.Count(page => page.Alert == "fund.more-than-left"));
        Assert.Equal(14_000, (await office.Look(db => db.Set<FundSpending>().Select(s => s.Amount).ToListAsync())).Sum());
    }

    [Fact]
    public async Task Vouchers_are_attached_and_seen_by_those_who_keep_or_audit_the_money()
    {
        await using var office = await Funds.Opened();
        var keeper = await office.As(Funds.Keeper);
        await (await keeper.Open("/party/funds/2026/spend")).Upload("Files", "发票.jpg", Invoice,
            ("Input.Day", "2026-05-12"), ("Input.Amount", "12"), ("Input.Purpose", "书"), ("Input.Voucher", "5"), ("Input.Organisation", $"{await office.Unit("JGDW")}"));
        var spending = await office.Spending("5");
        var file = await office.Look(db => db.Set<StoredFile>().Select(f => f.Id).SingleAsync());
        var address = $"/party/spendings/{spending.Id}/files/{file}";

        foreach (var who in (string[])[Funds.Keeper, SmallOffice.Auditor])
        {
            Assert.Contains(address, (await (await office.As(who)).Open($"/party/spendings/{spending.Id}")).Links);
            Assert.Equal(Invoice, await (await (await office.As(who)).Client.GetAsync(address)).Content.ReadAsByteArrayAsync());
        }
        var clerk = await office.As("代表工委科员");
        Assert.Contains("只有管经费的人和审计员能看", (await clerk.Open($"/party/spendings/{spending.Id}")).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Client.GetAsync(address)).StatusCode);
        // No way round to the files of other records.
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.Client.GetAsync($"/party/spendings/{Guid.CreateVersion7()}/files/{file}")).StatusCode);

        await (await keeper.Open($"/party/spendings/{spending.Id}/files")).Upload("Files", "签收单.jpg", [.. Invoice, 5]);
        Assert.Equal(2, await office.Look(db => db.Set<StoredFile>().CountAsync()));
        await (await keeper.Open($"/party/spendings/{spending.Id}/files")).Submit(("_handler", $"remove-{file}"));
        Assert.Contains("删去凭证“发票.jpg”", (await keeper.Open($"/party/spendings/{spending.Id}")).Text);
    }
}
