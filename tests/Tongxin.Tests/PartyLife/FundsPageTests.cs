using System.Net;
using System.Text;
using System.Text.Json;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.PartyLife;

public sealed class FundsPageTests
{
    static async Task<Office> Kept()
    {
        var office = await Funds.Opened(("党员教育培训", 10_000, 3), ("主题党日活动", 2_000, 4), ("补助困难党员", 1_000, 12));
        var training = await office.Line("党员教育培训");
        await office.Spend(4_000, "1", "2026-03-10", "请讲师", "JGDW", training);
        await office.Spend(7_000, "2", "2026-05-12", "学习用书", "ZB1", training);
        await office.Spend(500, "3", "2026-05-13", "制作展板", "XZ1");
        return office;
    }

    [Fact]
    public async Task The_page_says_what_there_is_planned_spent_left_and_to_be_expected_and_how()
    {
        await using var office = await Kept();

        var page = await (await office.As("代表工委科员")).Open("/party/funds");

        Assert.Contains("应安排 18,000.00 − 已支出 11,500.00 = 6,500.00 元", page.Text);
        // Training is 1,000 over; of the other two 3,000 are still to come.
        Assert.Contains("预计到年底 = 已支出 11,500.00 + 计划里还没有支出的 3,000.00 = 14,500.00 元", page.Text);
        // 31 + 28 + 31 + 30 + 20 days; 11,500 ÷ 140 × 365.
        Assert.Contains("已过 140 天的快慢推算：11,500.00 ÷ 140 × 365 = 29,982.14 元", page.Text);
        Assert.Contains("超计划 1,000.00 元", page.Text);
        Assert.Contains("过了计划月份，还没有支出", page.Text);
        Assert.Contains("还没有支出", page.Text);
        Assert.Contains("计划以外", page.Text);
    }

    [Fact]
    public async Task Every_number_opens_the_list_that_makes_it()
    {
        await using var office = await Kept();
        var clerk = await office.As("代表工委科员");
        var page = await clerk.Open("/party/funds");

        var line = await office.Line("党员教育培训");
        var training = await clerk.Open(page.Links.First(link => link.Contains($"line={line}", StringComparison.Ordinal)));
        Assert.Contains("合计 11,000.00 元", training.Text);
        Assert.Contains("共 2 笔", training.Text);
        foreach (var (query, sum) in new[] { ("line=none", "500.00"), ($"unit={await office.Unit("ZB1")}", "7,500.00"), ("month=2026-03", "4,000.00"), ("state=standing", "11,500.00"), ("state=withdrawn", "0.00") })
            Assert.Contains($"合计 {sum} 元", (await clerk.Open($"/party/funds?year=2026&{query}")).Text);
        foreach (var wrong in (string[])["month=2026-99", "line=x", "unit=x", "year=abc", "after=garbage"])
            Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Open($"/party/funds?{wrong}")).Status);
        Assert.Contains("还没有2024年的账", (await clerk.Open("/party/funds?year=2024")).Text);
    }

    [Fact]
    public async Task A_long_list_turns_its_pages_and_ends()
    {
        await using var office = await Funds.Opened();
        for (var n = 1; n <= 21; n++)
            await office.Spend(n, $"{n}", $"2026-04-{n:00}");
        var clerk = await office.As("代表工委科员");

        var first = await clerk.Open("/party/funds");
        Assert.Contains("21.00", first.Document.QuerySelector("[aria-label=支出清单] tbody tr")!.TextContent);
        Assert.Contains("合计 231.00 元", first.Text);
        var second = await first.Follow("下一页");

        Assert.Equal(["1"], second.Document.QuerySelectorAll("[aria-label=支出清单] tbody tr").Select(row => row.Children[3].TextContent));
        Assert.DoesNotContain(second.Document.QuerySelectorAll("a"), a => a.TextContent == "下一页");
    }

    [Fact]
    public async Task The_list_is_taken_home_as_seen()
    {
        await using var office = await Kept();
        var clerk = await office.As("代表工委科员");

        var csv = Encoding.UTF8.GetString(await clerk.Client.GetByteArrayAsync("/party/funds/export?month=2026-05"));
        Assert.Contains("2026-05-12,7000", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("请讲师", csv, StringComparison.Ordinal);
        var rows = await clerk.Get("/party/funds/export?format=json&year=2026");
        Assert.Equal(3, rows.GetArrayLength());
        Assert.Equal((byte)'P', (await clerk.Client.GetByteArrayAsync("/party/funds/export?format=xlsx"))[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Client.GetAsync("/party/funds/export?year=2024")).StatusCode);
    }

    [Fact]
    public async Task Programs_read_spend_correct_and_take_back_what_pages_do()
    {
        await using var office = await Kept();
        var keeper = await office.As(Funds.Keeper);

        var made = await keeper.Post("/api/v1/party/funds/2026/spendings", new { day = "2026-05-14", amount = 10.5m, purpose = "茶叶", organisation = await office.Unit("ZB2"), voucher = "9" });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var id = JsonDocument.Parse(await made.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.Conflict, (await keeper.Post("/api/v1/party/funds/2026/spendings", new { day = "2026-05-14", amount = 99999m, purpose = "茶叶", organisation = await office.Unit("ZB2"), voucher = "10" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await keeper.Post("/api/v1/party/funds/2026/spendings", new { day = "2026-05-14", amount = -1m, purpose = "", organisation = await office.Unit("ZB2"), voucher = "10" })).StatusCode);
        var account = await keeper.Get("/api/v1/party/funds?year=2026");
        Assert.Equal((18_000m, 11_510.5m), (account.GetProperty("entitled").GetDecimal(), account.GetProperty("spent").GetDecimal()));
        Assert.Equal(4, (await keeper.Get("/api/v1/party/funds/spendings?year=2026")).GetProperty("total").GetInt32());
        var version = (await office.Spending("9")).Version;
        Assert.Equal(HttpStatusCode.NoContent, (await keeper.Post($"/api/v1/party/spendings/{id}/withdraw", new { reason = "不合规", version })).StatusCode);
        Assert.Equal(11_500m, (await keeper.Get("/api/v1/party/funds")).GetProperty("spent").GetDecimal());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表工委科员")).Post("/api/v1/party/funds/2026/spendings", new { day = "2026-05-14", amount = 1m, purpose = "书", organisation = await office.Unit("ZB2"), voucher = "11" })).StatusCode);
    }

    [Fact]
    public async Task The_figure_counts_spendings_by_organisation_and_remembers_what_was_known()
    {
        await using var office = await Kept();
        office.On("2026-05-21");
        await (await (await office.As(Funds.Keeper)).Open($"/party/spendings/{(await office.Spending("3")).Id}/withdraw")).Submit(("Input.Reason", "不合规"));
        office.On("2026-05-22");
        var clerk = await office.As("办公室主任");

        Assert.Equal("2", (await clerk.Open("/figures/party.funds.spendings?from=2026-01-01&to=2026-12-31")).Find("[data-number]")!.TextContent);
        Assert.Equal("3", (await clerk.Open("/figures/party.funds.spendings?from=2026-01-01&to=2026-12-31&as-of=2026-05-20")).Find("[data-number]")!.TextContent);
        Assert.Equal("1", (await clerk.Open($"/figures/party.funds.spendings?from=2026-01-01&to=2026-12-31&unit={await office.Unit("ZB1")}")).Find("[data-number]")!.TextContent);
    }

    [Fact]
    public async Task A_spending_is_found_by_its_voucher()
    {
        await using var office = await Kept();

        Assert.Contains("制作展板", (await (await office.As("代表工委科员")).Open("/find?q=制作展板")).Text);
    }
}
