using System.Net;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>What units have on hand and have answered, and who is late.</summary>
public sealed class WorkloadTests
{
    const string Address = "/suggestions/units";

    /// <summary>The transport office has answered one after eight working days and owes one; the education office owes one; one was given back.</summary>
    static async Task<Guid> Fill(Office office)
    {
        var late = await Papers.Assigned(office, "市教育局");
        var back = (await Papers.Handlings(office, await Papers.Assigned(office)))[0];
        await Papers.Do(office, back.Id, "ask-return", "归住建局");
        await Papers.Do(office, back.Id, "grant-return", by: Papers.Office);
        var answered = await Papers.Assigned(office);
        office.On("2026-04-14");
        await Papers.Answer(office, answered);
        office.On("2026-08-03");
        await Papers.Assigned(office);
        return late;
    }

    static IReadOnlyList<string> Cells(Page page, int row) => [.. page.Rows[row].QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim())];

    [Fact]
    public async Task Units_stand_in_official_order_with_numbers_that_open_their_lists()
    {
        await using var office = await Office.Open();
        await Fill(office);
        var clerk = await office.As(Papers.Office);
        var page = await clerk.Open(Address);

        Assert.Equal(["市交通运输局", "1", "0", "0", "2", "1", "0", "8.0", "1"], Cells(page, 0));
        Assert.Equal(["市教育局", "1", "0", "1", "1", "0", "0", "—", "0"], Cells(page, 1));
        foreach (var link in page.Rows[0].QuerySelectorAll("a"))
        {
            var list = await clerk.Open(link.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, list.Status);
            Assert.Single(list.Document.QuerySelectorAll("main tbody tr").Take(1));
        }
        Assert.Equal(["市教育局", "1", "0", "1", "0", "0", "0", "—", "0"], Cells(await clerk.Open($"{Address}?year=2025"), 1));
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Open($"{Address}?year=abc")).Status);
    }

    [Fact]
    public async Task Who_is_late_is_named_with_the_working_days_and_the_item()
    {
        await using var office = await Office.Open();
        var late = await Fill(office);

        var row = Assert.Single((await (await office.As("代表")).Open(Address)).Rows, row => row.TextContent.Contains("个工作日", StringComparison.Ordinal));

        // Three months from 1 April end on 1 July, from which 23 working days lead to 3 August.
        Assert.Equal(["0001", "市教育局", "逾期 23 个工作日"], new[] { 0, 2, 3 }.Select(cell => row.Children[cell].TextContent.Trim()));
        Assert.Equal($"/suggestions/{late}", row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_handling_unit_sees_its_own_row_and_its_own_late_items()
    {
        await using var office = await Office.Open();
        await Fill(office);

        var page = await (await office.As("交通局科员")).Open(Address);

        Assert.Equal("市交通运输局", Assert.Single(page.Rows).Children[0].TextContent);
        Assert.Contains("没有逾期的。", page.Text);
        Assert.DoesNotContain(page.Links, link => link.StartsWith("/figures/", StringComparison.Ordinal));
        Assert.DoesNotContain("市教育局", page.Text);
        Assert.DoesNotContain("市教育局", await Csv(await office.As("交通局科员")));
        Assert.Contains("市教育局,1,0,1,1,0,0,,0", await Csv(await office.As("代表乙")));
    }

    static async Task<string> Csv(Visitor visitor) => await visitor.Client.GetStringAsync($"{Address}/export");
}
