using System.Net;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Architecture;

/// <summary>What stands in the address of a list and cannot be read is refused in words, never answered with something else than was asked.</summary>
public sealed class AddressesOfLists
{
    [Theory]
    [InlineData("/tasks")]
    [InlineData("/api/v1/tasks")]
    [InlineData("/activities")]
    [InlineData("/activities?count=people")]
    [InlineData("/api/v1/activities")]
    [InlineData("/people")]
    [InlineData("/api/v1/people")]
    [InlineData("/ledger")]
    [InlineData("/api/v1/ledger")]
    [InlineData("/notices")]
    [InlineData("/admin/sign-ins", SmallOffice.Auditor)]
    [InlineData("/admin/account-acts", SmallOffice.Auditor)]
    [InlineData("/admin/looks", SmallOffice.Auditor)]
    [InlineData("/admin/accounts", SmallOffice.SecurityAdmin)]
    public async Task A_place_that_is_none(string address, string who = "办公室主任")
    {
        await using var office = await Office.Open();
        var visitor = await office.As(who);

        foreach (var place in (string[])["garbage", "2026-99-99_1", "_", "2026-03-01_x_y_z"])
        {
            var page = await visitor.Open($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={place}");
            Assert.True(page.Status == HttpStatusCode.BadRequest, $"{address} answered {page.Status} to {place}");
            Assert.Contains("这一页的位置认不出来", page.Source, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/statements")]
    [InlineData("/api/v1/statements")]
    [InlineData("/statements/export")]
    [InlineData("/statements/meeting")]
    [InlineData("/activities")]
    [InlineData("/boards")]
    [InlineData("/ledger")]
    public async Task A_month_that_is_none(string address)
    {
        await using var office = await Office.Open();
        var visitor = await office.As("办公室主任");

        foreach (var month in (string[])["2026-99", "上个月", "0001-01", "202611"])
        {
            var page = await visitor.Open($"{address}?month={month}");
            Assert.True(page.Status == HttpStatusCode.BadRequest, $"{address} answered {page.Status} to {month}");
            Assert.Contains("应写作 2026-11 的样式", page.Source, StringComparison.Ordinal);
        }
    }
}
