using System.Net;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Ledger;

public sealed class LedgerRightsTests
{
    [Theory]
    [InlineData("审计员", 2), InlineData("办公室科员", 2), InlineData("代表工委主任", 1), InlineData("代表工委科员", 1), InlineData("监司委科员", 1), InlineData("常委会主任", 2), InlineData("支部书记", 1)]
    public async Task Everybody_sees_the_own_units_and_heads_those_below(string who, int lines)
    {
        await using var office = await Office.Open();
        await Tasks.Finished(office, "DGW", "代表工委科员", on: "2026-03-27");
        await Tasks.Finished(office, "JSW", "监司委科员", on: "2026-03-29");

        var page = await (await office.As(who)).Open("/ledger?kind=task.done");

        Assert.Equal(lines, page.Rows.Count);
    }

    [Fact]
    public async Task Ones_own_acts_are_seen_wherever_they_stand()
    {
        await using var office = await Office.Open();
        await Tasks.Finished(office, "JSW", "代表工委科员", on: "2026-03-29");

        var page = await (await office.As("代表工委科员")).Open("/ledger?kind=task.done");
        var fact = page.Links.Single(link => link.StartsWith("/ledger/", StringComparison.Ordinal) && char.IsDigit(link[8]));

        Assert.Single(page.Rows);
        Assert.Equal(HttpStatusCode.OK, (await (await office.As("代表工委科员")).Open(fact)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表工委主任")).Open(fact)).Status);
    }

    [Theory]
    [InlineData("代表"), InlineData("交通局联络员"), InlineData("系统管理员"), InlineData("安全管理员")]
    public async Task The_ledger_is_closed_to_who_is_not_of_the_office(string who)
    {
        await using var office = await Office.Open();
        var visitor = await office.As(who);

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Open("/ledger")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Open("/ledger/1")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Client.GetAsync("/ledger/export")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Client.GetAsync("/api/v1/ledger")).StatusCode);
    }
}
