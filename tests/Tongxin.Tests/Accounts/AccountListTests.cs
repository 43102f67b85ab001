using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Accounts;

public sealed class AccountListTests
{
    [Fact]
    public async Task The_security_administrator_sees_every_account_with_person_role_and_state()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("安全管理员")).Open("/admin/accounts");

        Assert.Equal(SmallOffice.Roles.Count, page.Rows.Count);
        Assert.Contains(page.Rows, row => row.TextContent.Contains("审计员", StringComparison.Ordinal) && row.TextContent.Contains("不属于哪位人员", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accounts_are_found_by_state_role_login_name_full_name_and_number()
    {
        await using var office = await Office.Open();
        var guard = await office.As("安全管理员");
        await (await guard.Open($"/admin/accounts/{await office.Account("代表")}")).Press("停用账号");
        await (await guard.Open($"/admin/accounts/{await office.Account("监司委科员")}")).Press("重置密码");
        for (var i = 0; i < 5; i++)
            await office.Stranger().SignIn("办公室科员", "猜一个密码0" + i);
        await office.Look(db => db.Set<Account>().Where(a => a.UserName == "支部书记").ExecuteUpdateAsync(set => set.SetProperty(a => a.UserName, "zhibu").SetProperty(a => a.NormalizedUserName, "ZHIBU")));

        async Task<string[]> Names(string query) =>
            [.. (await guard.Open("/admin/accounts?" + query)).Rows.Select(r => r.Children[0].TextContent.Trim())];

        Assert.Equal(["代表"], await Names("state=closed"));
        Assert.Equal(["监司委科员"], await Names("state=first"));
        Assert.Equal(["办公室科员"], await Names("state=locked"));
        Assert.Equal(SmallOffice.Roles.Count - 1, (await Names("state=open")).Length);
        Assert.Equal(["审计员"], await Names("role=auditor"));
        Assert.Equal(["安全管理员"], await Names("role=security"));
        Assert.Equal(["zhibu"], await Names("q=" + Uri.EscapeDataString("支部书记")));
        Assert.Equal(["zhibu"], await Names("q=ZhiBu"));
        Assert.Equal(["zhibu"], await Names("q=" + await office.Look(db => db.Set<Tongxin.People.Person>().Where(p => p.Name == "支部书记").Select(p => p.Code).SingleAsync())));
        Assert.Empty(await Names("q=" + Uri.EscapeDataString("' OR 1=1")));
        office.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Empty(await Names("state=locked"));
    }

    [Fact]
    public async Task A_long_list_is_read_page_by_page()
    {
        await using var office = await Office.Open();
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            for (var i = 0; i < 60; i++)
                db.Add(new Account { UserName = "n" + i, NormalizedUserName = "N" + i, Admin = AdminRole.Auditor });
            await db.SaveChangesAsync();
        });

        var first = await (await office.As("安全管理员")).Open("/admin/accounts");
        var second = await first.Follow("下一页");

        Assert.Equal(50, first.Rows.Count);
        Assert.Equal(SmallOffice.Roles.Count + 10, second.Rows.Count);
        Assert.Empty(first.Rows.Select(r => r.TextContent).Intersect(second.Rows.Select(r => r.TextContent)));
    }

    [Theory]
    [InlineData("系统管理员"), InlineData("审计员"), InlineData("常委会主任"), InlineData("办公室科员")]
    public async Task Nobody_else_sees_the_list(string who)
    {
        await using var office = await Office.Open();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As(who)).Open("/admin/accounts")).Status);
    }
}
