using System.Net;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Statutes;

public sealed class MajorityTests
{
    [Theory]
    [InlineData(51, "committee.quorum", 26), InlineData(51, "committee.majority", 26), InlineData(46, "committee.majority", 24)]
    [InlineData(46, "dismissal.committee.members", 10), InlineData(301, "congress.quorum", 201), InlineData(301, "recall.congress.deputies", 31)]
    [InlineData(1, "committee.quorum", 1), InlineData(10000, "congress.quorum", 6667)]
    public async Task Says_how_many_are_enough(int members, string id, int needed)
    {
        await using var office = await Office.Open();

        var answer = await (await office.As("代表")).Get($"/api/v1/majority?members={members}");

        var row = answer.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("id").GetString() == id);
        Assert.Equal(needed, row.GetProperty("needed").GetInt32());
        Assert.StartsWith("第", row.GetProperty("source").GetProperty("article").GetString());
    }

    [Fact]
    public async Task The_page_shows_the_number_with_its_article()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("代表")).Open("/majority?members=45");

        var row = page.Rows.Single(row => row.QuerySelector("th")!.TextContent == "常务委员会决议的多数");
        Assert.Equal("23", row.QuerySelector(".num")?.TextContent);
        Assert.Contains("全体组成人员的过半数通过", row.TextContent);
    }

    [Theory]
    [InlineData("0"), InlineData("-5"), InlineData("10001"), InlineData("abc"), InlineData("45.5")]
    public async Task Nonsense_is_refused_and_stays_in_the_field(string members)
    {
        await using var office = await Office.Open();
        var visitor = await office.As("代表");

        var page = await visitor.Open("/majority?members=" + members);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("input.members", page.Alert);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Client.GetAsync("/api/v1/majority?members=" + members)).StatusCode);
    }
}
