using Tongxin.People;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Ledger.Sealing;

/// <summary>What the pages show of the sealed ledger.</summary>
public sealed class DaySealTests
{
    [Fact]
    public async Task The_day_s_ledger_shows_how_the_day_was_sealed_and_a_code_to_note_it_by()
    {
        await using var office = await SealedOffice.Open();
        var head = await office.LastHead();

        var page = await (await office.As("办公室主任")).Open("/ledger?from=2026-04-01&to=2026-04-01");

        var root = Convert.ToHexStringLower(head.Sha256);
        Assert.Contains(root, page.Find(".seal")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{head.Size} 条", page.Find(".seal")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"二维码：{head.Number} {root}", page.Find("svg.qr")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_day_that_is_not_closed_says_so_and_longer_times_show_no_seal()
    {
        await using var office = await SealedOffice.Open();
        var head = await office.As("办公室主任");

        Assert.Contains("还没有日终封存", (await head.Open("/ledger?from=2026-04-02&to=2026-04-02")).Find(".seal")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await head.Open("/ledger?month=2026-04")).Find(".seal"));
    }

    [Fact]
    public async Task Days_are_listed_with_their_heads_and_what_waits_is_counted()
    {
        await using var office = await SealedOffice.Open();
        await office.Has(new Person("P800", "等候"));

        var page = await (await office.As("办公室主任")).Open("/ledger/seals");

        Assert.Equal("2026年4月1日", Assert.Single(page.Rows).QuerySelector("a")!.TextContent);
        Assert.Contains("现在有 1 条等候封存", page.Source, StringComparison.Ordinal);
    }
}
