using System.Net;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Statutes;

public sealed class WorkYearTests
{
    [Fact]
    public async Task The_year_shows_what_is_off_and_what_is_worked()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("代表")).Open("/calendar?year=2026");

        Assert.Equal("2026年工作日历", page.Heading);
        Assert.Equal(12, page.Document.QuerySelectorAll("table.month").Length);
        Assert.Equal(365, page.Document.QuerySelectorAll("table.month td[title]").Length);
        Assert.Contains("国庆节：10月1日至10月7日放假，共 7 天", page.Text);
        Assert.Contains("9月20日", page.Text);
        Assert.Equal(page.Document.QuerySelectorAll(".adj").Length, page.Document.QuerySelectorAll(".adj small").Count(mark => mark.TextContent == "班"));
        Assert.Equal("1", page.Find("td.today")?.TextContent);
        Assert.Null(page.Find(".refusal"));
    }

    [Fact]
    public async Task A_year_without_a_notice_warns()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("代表")).Open("/calendar?year=2027");

        Assert.Contains("2027年的放假安排尚未公布", page.Find(".refusal")?.TextContent);
    }

    [Fact]
    public async Task A_single_month_begins_on_its_weekday()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("代表")).Open("/calendar?year=2026&month=4");

        var first = page.Document.QuerySelectorAll("table.month tbody tr").First().Children.Select(cell => cell.TextContent.Trim());
        Assert.Equal(["", "", "1", "2", "3", "4休", "5休"], first);
    }

    [Theory]
    [InlineData("year=abc"), InlineData("year=99999"), InlineData("year=0"), InlineData("year=2026&month=13"), InlineData("month=x")]
    public async Task Nonsense_is_refused(string query)
    {
        await using var office = await Office.Open();

        Assert.Equal(HttpStatusCode.BadRequest, (await (await office.As("代表")).Open("/calendar?" + query)).Status);
    }
}
