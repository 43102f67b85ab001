using System.Net;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Ledger;

public sealed class LedgerPagingTests
{
    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await using var office = await Office.Open();
        for (var n = 0; n < 60; n++)
            await Tasks.Finished(office, n % 2 == 0 ? "DGW" : "JSW", "代表工委科员", on: $"2026-03-{10 + n % 5}");
        var clerk = await office.As("办公室科员");

        var seen = new List<string>();
        for (var page = await clerk.Open("/ledger?kind=task"); ; page = await page.Follow("下一页"))
        {
            seen.AddRange(page.Rows.Select(row => row.QuerySelector(".num")!.TextContent));
            if (!page.Document.QuerySelectorAll("a[rel=next]").Any())
                break;
        }

        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
    }

    [Fact]
    public async Task Few_and_many_lines_are_the_same_question()
    {
        await using var office = await Office.Open();
        var dgw = await office.Unit("DGW");
        await office.Look(async db =>
        {
            for (var n = 0; n < 1100; n++)
                db.Facts.Add(new() { At = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), On = new(2026, 3, 2), Kind = "task.begun", Subject = Guid.CreateVersion7(), SubjectVersion = 1, Unit = dgw, Sentence = $"第{n}件" });
            return await db.SaveChangesAsync();
        });
        var head = await office.As("代表工委主任");

        var many = await head.Open($"/ledger?unit={dgw}");
        var few = await head.Open($"/ledger?unit={dgw}&from=2022-01-01&to=2026-03-01");
        var exact = await head.Open($"/ledger?unit={dgw}&from=2026-03-02&total=exact");

        Assert.Equal(50, many.Rows.Count);
        Assert.Contains("1000+", many.Text);
        Assert.Equal(50, exact.Rows.Count);
        Assert.Equal("1100", exact.Find(".pager b")?.TextContent);
        Assert.All(few.Rows, row => Assert.DoesNotContain("第", row.QuerySelector(".what")!.TextContent));
        Assert.NotEmpty(few.Rows);
    }

    [Theory]
    [InlineData("2"), InlineData("2026-03-01_x"), InlineData("x_2"), InlineData("2026-03-01_2_3")]
    public async Task A_place_that_cannot_be_read_does_not_lead_back_to_the_first_page(string after)
    {
        await using var office = await Office.Open();
        var clerk = await office.As("办公室科员");

        Assert.Equal("input.after", (await clerk.Open("/ledger?after=" + after)).Alert);
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Client.GetAsync("/api/v1/ledger?after=" + after)).StatusCode);
    }
}
