using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Statements;

public sealed class StatementListTests
{
    [Fact]
    public async Task One_page_says_who_has_not_handed_in_and_by_how_many_working_days()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Months.HandUp(office, "DGW", "代表工委主任");
        office.On("2026-04-13");

        var page = await (await office.As("办公室科员")).Open("/statements?month=2026-03&state=missing");

        Assert.Equal(10, page.Rows.Count);
        Assert.DoesNotContain(page.Rows, row => row.TextContent.Contains("代表工作委员会"));
        Assert.Contains("逾期 2 个工作日", page.Rows.Single(row => row.TextContent.Contains("第一党小组")).TextContent);
        Assert.Contains("其中 5 个已逾期", page.Text);
    }

    [Fact]
    public async Task A_clerk_sees_the_own_units_only()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);

        var page = await (await office.As("代表工委科员")).Open("/statements");

        Assert.Equal(["代表工作委员会", "第一党小组"], page.Rows.Select(row => row.QuerySelector("a")!.TextContent));
    }

    [Fact]
    public async Task Before_the_first_round_the_page_says_what_will_come()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("办公室科员")).Open("/statements");

        Assert.Contains("还没有开始过交账", page.Text);
    }

    [Fact]
    public async Task What_was_returned_and_not_handed_up_again_in_time_is_late_too()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Months.HandUp(office, "DGW", "代表工委主任");
        await (await (await office.As("常委会主任")).Open($"/statements/{(await Months.Of(office, "DGW")).Id}")).Submit(("ReturnInput.Reason", "请补充。"));
        office.On("2026-04-13");

        var page = await (await office.As("办公室科员")).Open("/statements?month=2026-03&state=late");

        Assert.Contains("逾期 5 个工作日", page.Rows.Single(row => row.TextContent.Contains("代表工作委员会")).TextContent);
    }

    [Fact]
    public async Task Being_returned_does_not_undo_that_it_came_late()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        office.On("2026-04-20");
        await Months.HandUp(office, "DGW", "代表工委主任");
        await (await (await office.As("常委会主任")).Open($"/statements/{(await Months.Of(office, "DGW")).Id}")).Submit(("ReturnInput.Reason", "补上数字。"));

        await Months.HandUp(office, "DGW", "代表工委主任");

        var row = (await (await office.As("办公室主任")).Open("/statements?state=late")).Rows.Single(r => r.TextContent.Contains("代表工作委员会", StringComparison.Ordinal));
        Assert.Contains("逾期交", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_holds_what_the_page_shows()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Months.HandUp(office, "DGW", "代表工委主任");
        var clerk = await office.As("办公室科员");

        foreach (var query in new[] { "", "?state=missing", "?state=waiting&tree=office" })
        {
            var shown = (await clerk.Open("/statements" + query)).Rows.Select(row => row.QuerySelector("a")!.TextContent);
            var file = await (await clerk.Client.GetAsync("/statements/export" + query)).Content.ReadAsStringAsync();
            Assert.Equal(shown, file.TrimEnd().Split("\r\n").Skip(1).Select(line => line.Split(',')[1]));
        }
    }
}
