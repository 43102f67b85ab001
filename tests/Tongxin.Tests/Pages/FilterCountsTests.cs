using Tongxin.Tests.Accounts;
using Tongxin.Tests.Activities;
using Tongxin.Tests.Boards;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Statements;

namespace Tongxin.Tests.Pages;

/// <summary>The numbers beside the values of filters, on every list at once.</summary>
public sealed class FilterCountsTests
{
    /// <summary>List, who looks at it, and how many of its values carry a number.</summary>
    static readonly (string List, string Who, int Counted)[] Lists =
    [
        ("/activities", "代表工委主任", 14), ("/activities?stream=party", "办公室科员", 14), ("/activities?month=2026-03&pillar=hearts", "办公室科员", 14),
        ("/people", "代表工委主任", 6), ("/people?tree=party", "代表工委主任", 6),
        ("/statements", "办公室科员", 6), ("/statements?state=missing&tree=party", "办公室科员", 6),
        ("/ledger", "办公室科员", 3), ("/ledger?kind=task.done", "代表工委主任", 3), ("/ledger", "代表工委科员", 3),
        ("/notices", "代表工委主任", 1),
        ("/admin/accounts", "安全管理员", 7), ("/admin/accounts?role=security", "安全管理员", 7), ("/admin/accounts?state=closed", "安全管理员", 6),
        ("/admin/sign-ins", "审计员", 7), ("/admin/sign-ins?day=2026-04-01", "审计员", 7),
        ("/admin/account-acts", "审计员", 14), ("/admin/account-acts?name=代表", "审计员", 14),
    ];

    [Fact]
    public async Task The_number_beside_a_value_is_that_of_the_rows_behind_it()
    {
        await using var office = await Filled();
        foreach (var (list, who, counted) in Lists)
            Assert.Equal((list, counted), (list, await Agreeing(await office.As(who), list)));
        foreach (var rules in new[] { "/statutes", "/statutes?pack=national&q=日" })
            Assert.InRange(await Agreeing(await office.As("办公室科员"), rules), 6, 40);
    }

    [Fact]
    public async Task What_no_index_bounds_is_not_counted()
    {
        await using var office = await Filled();
        foreach (var (list, who, value) in new[]
        {
            ("/admin/accounts", "安全管理员", "使用中"), ("/admin/accounts?role=none", "安全管理员", "已停用"), ("/admin/accounts?state=closed", "安全管理员", "不是管理员"),
            ("/admin/sign-ins?name=代表", "审计员", "登录成功"), ("/activities?state=withdrawn", "办公室科员", "党建"), ("/ledger?who=代表工委主任", "办公室科员", "本月"),
        })
            Assert.Contains(value, (await (await office.As(who)).Open(list)).Document.QuerySelectorAll(".filters a").Select(a => a.TextContent));
    }

    // Follows every value that carries a number, and counts them.
    static async Task<int> Agreeing(Visitor visitor, string list)
    {
        var values = (await visitor.Open(list)).Document.QuerySelectorAll(".filters a").Where(a => a.QuerySelector("b") is not null).ToList();
        Assert.Contains(values, value => value.QuerySelector("b")!.TextContent != "0");
        foreach (var value in values)
        {
            var behind = await visitor.Open(value.GetAttribute("href")!);
            // A page of rules without any has no line that says how many.
            var rows = int.Parse(behind.Find(".pager b")?.TextContent ?? "0");
            Assert.Equal((list, value.TextContent, rows > 99 ? "99+" : $"{rows}"), (list, value.TextContent, value.QuerySelector("b")!.TextContent));
        }
        return values.Count;
    }

    static async Task<Office> Filled()
    {
        var office = await Office.Open();
        await Generated.Fill(office);
        await Done.That(office, "research", "DGW");
        await Done.That(office, "cell-meeting", "XZ1");
        await Done.That(office, "party-lecture", "ZB1");
        await Months.HandUp(office, "DGW", "代表工委主任");
        var guard = await office.As("安全管理员");
        await (await guard.Open($"/admin/accounts/{await office.Account("代表")}")).Press("停用账号");
        await (await guard.Open($"/admin/accounts/{await office.Account("监司委科员")}")).Press("重置密码");
        await office.SignedIn("代表工委科员");
        await office.Stranger().SignIn("代表工委科员", "不对的密码不对的密码");
        return office;
    }
}
