using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;
using Tongxin.Web.Administration.Close;
using Tongxin.Web.Administration.Role;
using Tongxin.Web.Administration.Unlock;

namespace Tongxin.Tests.Accounts;

public sealed class ChangeAccountTests
{
    [Fact]
    public async Task A_locked_account_is_unlocked_and_opens_at_once()
    {
        await using var office = await Office.Open();
        await office.HasPassword("代表工委科员");
        for (var i = 0; i < 5; i++)
            await office.Stranger().SignIn("代表工委科员", "猜一个密码0" + i);
        Assert.Contains("锁定中", (await Account(office, "代表工委科员")).Text);

        var page = await (await Account(office, "代表工委科员")).Press("解锁");

        Assert.DoesNotContain("锁定中", page.Find(".lede")!.TextContent);
        Assert.Null((await office.Stranger().SignIn("代表工委科员", Doors.Password)).Alert);
        Assert.Equal(["解锁账号“代表工委科员”"], await office.ActsOn("代表工委科员"));
    }

    [Fact]
    public async Task A_reset_password_works_once_ends_sessions_and_must_be_changed()
    {
        await using var office = await Office.Open();
        var visitor = await office.SignedIn("代表工委科员");

        var page = await (await Account(office, "代表工委科员")).Press("重置密码");

        Assert.Equal("登录同心", (await visitor.Open("/tasks")).Heading);
        Assert.Equal("sign-in.wrong", (await office.Stranger().SignIn("代表工委科员", Doors.Password)).Alert);
        Assert.Equal("修改密码", (await office.Stranger().SignIn("代表工委科员", page.Find("code.secret")!.TextContent)).Heading);
        Assert.Equal(["重置账号“代表工委科员”的密码"], await office.ActsOn("代表工委科员"));
    }

    [Fact]
    public async Task A_closed_account_opens_nothing_from_this_moment_and_everything_when_it_is_reopened()
    {
        await using var office = await Office.Open();
        var (browser, program) = (await office.SignedIn("代表工委科员"), await office.As("代表工委科员"));
        Assert.Equal("任务", (await program.Open("/tasks")).Heading);

        var page = await (await Account(office, "代表工委科员")).Press("停用账号");

        Assert.Contains("停用", page.Find(".lede")!.TextContent);
        Assert.Equal("登录同心", (await browser.Open("/tasks")).Heading);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.Client.GetAsync("/api/v1/tasks")).StatusCode);
        Assert.Equal("sign-in.wrong", (await office.Stranger().SignIn("代表工委科员", Doors.Password)).Alert);
        await (await Account(office, "代表工委科员")).Press("恢复账号");
        Assert.Null((await office.Stranger().SignIn("代表工委科员", Doors.Password)).Alert);
        Assert.Equal(["停用账号“代表工委科员”", "恢复账号“代表工委科员”"], await office.ActsOn("代表工委科员"));
    }

    [Fact]
    public async Task A_role_is_given_and_taken_and_each_time_the_sessions_end()
    {
        await using var office = await Office.Open();
        var visitor = await office.SignedIn("代表工委科员");

        await (await Account(office, "代表工委科员")).Press("改变身份", ("Role.Admin", "Auditor"));

        Assert.Equal("登录同心", (await visitor.Open("/tasks")).Heading);
        await visitor.SignIn("代表工委科员", Doors.Password);
        Assert.Equal("登录记录", (await visitor.Open("/admin/sign-ins")).Heading);
        await (await Account(office, "代表工委科员")).Press("改变身份", ("Role.Admin", "None"));
        Assert.Equal("登录同心", (await visitor.Open("/admin/sign-ins")).Heading);
        Assert.Equal(["授予“代表工委科员”审计员身份", "收回“代表工委科员”的审计员身份"], await office.ActsOn("代表工委科员"));
    }

    [Theory]
    [InlineData(AdminRole.System), InlineData(AdminRole.Security), InlineData(AdminRole.Auditor)]
    public async Task The_three_administrators_exclude_each_other(AdminRole role)
    {
        await using var office = await Office.Open();
        foreach (var name in new[] { "系统管理员", "审计员" })
        {
            var id = await office.Account(name);
            if (role == await office.Look(db => db.Set<Account>().Where(a => a.Id == id).Select(a => a.Admin).SingleAsync()))
                continue;
            var no = await Assert.ThrowsAsync<RefusedException>(() => office.Do(services =>
                services.GetRequiredService<ChangeRole>().Run(id, new() { Admin = role }, CancellationToken.None), by: "安全管理员"));
            Assert.Equal("account.three-administrators", no.Refusal.Code);
        }
    }

    [Fact]
    public async Task Nobody_closes_resets_or_changes_the_own_account()
    {
        await using var office = await Office.Open();

        var page = await Account(office, "安全管理员");

        Assert.Equal(3, page.Document.QuerySelectorAll("[data-code='account.own']").Length);
        Assert.All(page.Document.QuerySelectorAll("aside .btn[type=submit]"), button => Assert.True(button.HasAttribute("disabled")));
        foreach (var button in new[] { "停用账号", "重置密码", "改变身份" })
            Assert.Equal("account.own", (await (await Account(office, "安全管理员")).Press(button)).Alert);
        Assert.Empty(await office.ActsOn("安全管理员"));
    }

    [Fact]
    public async Task The_last_security_administrator_stays_even_at_the_command_line()
    {
        await using var office = await Office.Open();
        var id = await office.Account("安全管理员");

        var closing = await Assert.ThrowsAsync<RefusedException>(() => office.Do(services => services.GetRequiredService<CloseAccount>().Run(id, CancellationToken.None)));
        var taking = await Assert.ThrowsAsync<RefusedException>(() => office.Do(services => services.GetRequiredService<ChangeRole>().Run(id, new() { Admin = AdminRole.None }, CancellationToken.None)));

        Assert.Equal(["account.last-security", "account.last-security"], [closing.Refusal.Code, taking.Refusal.Code]);
    }

    [Fact]
    public async Task Two_security_administrators_who_remove_each_other_at_the_same_moment_do_not_both_succeed()
    {
        await using var office = await Office.Open();
        await office.Look(db => db.Set<Account>().Where(a => a.UserName == "代表工委科员" || a.UserName == "代表工委主任").ExecuteUpdateAsync(set => set.SetProperty(a => a.Admin, AdminRole.Security)));
        var (one, other) = (await office.Account("安全管理员"), await office.Account("代表工委科员"));

        await office.Do(async services =>
        {
            // Both have read the accounts before either saves.
            var act = services.GetRequiredService<CloseAccount>();
            await services.GetRequiredService<OfficeDb>().Set<Account>().Where(a => a.Id == one || a.Id == other).LoadAsync();
            await office.Do(rival => rival.GetRequiredService<CloseAccount>().Run(one, CancellationToken.None), by: "代表工委科员");
            var lost = await Assert.ThrowsAsync<RefusedException>(() => act.Run(other, CancellationToken.None));
            Assert.Equal("account.changed-meanwhile", lost.Refusal.Code);
        }, by: "安全管理员");

        Assert.Equal(2, await office.Look(db => db.Set<Account>().CountAsync(a => a.Admin == AdminRole.Security && a.ClosedAt == null)));
    }

    [Fact]
    public async Task What_is_not_so_cannot_be_undone()
    {
        await using var office = await Office.Open();
        var id = await office.Account("代表工委科员");

        var unlocking = await Assert.ThrowsAsync<RefusedException>(() => office.Do(services => services.GetRequiredService<UnlockAccount>().Run(id, CancellationToken.None), by: "安全管理员"));
        var reopening = await Assert.ThrowsAsync<RefusedException>(() => office.Do(services => services.GetRequiredService<ReopenAccount>().Run(id, CancellationToken.None), by: "安全管理员"));

        Assert.Equal(["account.not-locked", "account.open"], [unlocking.Refusal.Code, reopening.Refusal.Code]);
        Assert.Empty(await office.ActsOn("代表工委科员"));
    }

    [Fact]
    public async Task A_button_of_a_page_that_has_become_old_does_nothing()
    {
        await using var office = await Office.Open();
        var old = await Account(office, "代表工委科员");
        await (await Account(office, "代表工委科员")).Press("停用账号");

        var again = await old.Press("停用账号");

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(["停用账号“代表工委科员”"], await office.ActsOn("代表工委科员"));
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_not_found()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("安全管理员")).Open($"/admin/accounts/{Guid.CreateVersion7()}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("没有这个账号", page.Text);
    }

    [Theory]
    [InlineData("系统管理员"), InlineData("审计员"), InlineData("办公室主任")]
    public async Task Nobody_but_the_security_administrator_sees_an_account(string who)
    {
        await using var office = await Office.Open();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As(who)).Open($"/admin/accounts/{await office.Account("代表")}")).Status);
    }

    static async Task<Page> Account(Office office, string name) => await (await office.As("安全管理员")).Open($"/admin/accounts/{await office.Account(name)}");
}
