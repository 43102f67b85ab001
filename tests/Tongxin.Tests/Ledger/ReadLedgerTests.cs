using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Plans;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Ledger;

public sealed class ReadLedgerTests
{
    [Fact]
    public async Task A_late_entry_stands_on_its_day_and_is_marked()
    {
        await using var office = await Office.Open();
        await Tasks.Finished(office, "DGW", "代表工委科员", on: "2026-03-27");

        var page = await (await office.As("代表工委科员")).Open("/ledger?kind=task.done");

        var row = Assert.Single(page.Rows);
        Assert.StartsWith("3月27日", row.TextContent.Trim());
        Assert.Contains("补记于 4月1日", row.TextContent);
        Assert.Contains("代表工作委员会科员", row.TextContent);
    }

    [Fact]
    public async Task An_entry_of_its_own_day_is_not_marked()
    {
        await using var office = await Office.Open();
        await Tasks.Finished(office, "DGW", "代表工委科员", on: "2026-04-01");

        var page = await (await office.As("代表工委科员")).Open("/ledger?kind=task.done");

        Assert.DoesNotContain("补记", Assert.Single(page.Rows).TextContent);
    }

    [Fact]
    public async Task A_line_leads_to_its_record_and_to_the_fact_in_full()
    {
        await using var office = await Office.Open();
        var task = await Tasks.Finished(office, "DGW", "代表工委科员", on: "2026-03-27");
        var clerk = await office.As("代表工委科员");

        var page = await clerk.Open("/ledger?kind=task.done");

        Assert.Contains($"/tasks/{task.Id}", page.Links);
        var fact = await clerk.Open(page.Links.Single(link => link.StartsWith("/ledger/", StringComparison.Ordinal) && char.IsDigit(link[8])));
        Assert.Contains("完成：一件事", fact.Heading);
    }

    [Fact]
    public async Task A_correction_names_what_it_corrects()
    {
        await using var office = await Office.Open();
        var task = await Tasks.Finished(office, "DGW", "代表工委科员", on: "2026-03-27");
        var wrong = await office.Look(db => db.Facts.Where(f => f.Subject == task.Id && f.Kind == "task.done").Select(f => f.Seq).SingleAsync());
        await Corrected(office, task, wrong);

        var clerk = await office.As("代表工委科员");
        var page = await clerk.Open($"/ledger?subject={task.Id}");
        var corrected = await clerk.Open($"/ledger/{wrong}");

        Assert.Contains($"更正第 {wrong} 条", page.Text);
        Assert.Contains(page.Links, link => link == $"/ledger/{wrong}");
        Assert.Contains("已由第", corrected.Text);
    }

    [Theory]
    [InlineData("csv"), InlineData("xlsx")]
    public async Task The_file_holds_what_the_page_shows(string format)
    {
        await using var office = await Office.Open();
        await Tasks.Finished(office, "DGW", "代表工委科员", on: "2026-03-27");

        var response = await (await office.As("代表工委科员")).Client.GetAsync($"/ledger/export?kind=task.done&format={format}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        if (format == "csv")
        {
            var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(2, lines.Length);
            Assert.Contains("2026-03-27,2026-04-01", lines[1]);
            Assert.Contains("代表工作委员会科员,任务 · 完成,完成：一件事，按期", lines[1]);
        }
        else
            Assert.Equal("PK"u8.ToArray(), (await response.Content.ReadAsByteArrayAsync())[..2]);
    }

    static Task Corrected(Office office, PlanItem task, long wrong) => office.Look(async db =>
    {
        db.Facts.Add(new()
        {
            At = new(2026, 4, 1, 2, 0, 0, DateTimeKind.Utc),
            On = new(2026, 3, 27),
            Kind = "task.corrected",
            Subject = task.Id,
            SubjectVersion = 3,
            Unit = task.Owner,
            Sentence = "更正完成情况",
            Corrects = wrong,
        });
        return await db.SaveChangesAsync();
    });
}
