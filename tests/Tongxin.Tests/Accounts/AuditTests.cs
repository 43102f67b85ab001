using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;
using Tongxin.Web.Administration.SignIns;

namespace Tongxin.Tests.Accounts;

public sealed class AuditTests
{
    [Fact]
    public async Task The_auditor_reads_who_tried_to_get_in_and_how_it_ended()
    {
        await using var office = await Office.Open();
        await office.SignedIn("代表工委科员");
        await office.Stranger().SignIn("代表工委科员", "错误的密码0");
        await office.Stranger().SignIn("<b>谁</b>", "错误的密码0");

        var page = await (await office.As("审计员")).Open("/admin/sign-ins");

        Assert.Equal(["登录名或密码不对", "登录名或密码不对", "登录成功"], page.Rows.Select(r => r.Children[3].TextContent.Trim()));
        Assert.Contains("<B>谁</B>", page.Rows[0].Children[1].TextContent);
        Assert.Contains("2026年4月1日 09:00", page.Text);
        Assert.DoesNotContain("错误的密码0", page.Source);
    }

    [Fact]
    public async Task The_log_is_filtered_by_outcome_name_and_day()
    {
        await using var office = await Office.Open();
        await office.SignedIn("代表工委科员");
        await office.Stranger().SignIn("代表工委科员", "错误的密码0");
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.Stranger().SignIn("监司委科员", "错误的密码0");
        var auditor = await office.As("审计员");

        Assert.Single((await auditor.Open("/admin/sign-ins?outcome=SignedIn")).Rows);
        Assert.Equal(2, (await auditor.Open("/admin/sign-ins?name=" + Uri.EscapeDataString("代表工委科员"))).Rows.Count);
        Assert.Single((await auditor.Open("/admin/sign-ins?day=2026-04-02")).Rows);
        Assert.Empty((await auditor.Open("/admin/sign-ins?day=0001-01-01&name=x")).Rows);
        Assert.Equal(3, (await auditor.Open("/admin/sign-ins?outcome=nonsense")).Rows.Count);
        var found = await (await auditor.Open("/admin/sign-ins?outcome=WrongPassword")).Get(("name", "监司委科员"), ("day", "2026-04-02"));
        Assert.Single(found.Rows);
    }

    [Fact]
    public async Task The_log_is_read_page_by_page_and_taken_away_whole()
    {
        await using var office = await Office.Open();
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            for (var i = 0; i < 120; i++)
                db.Add(new SignInAttempt { At = office.Clock.GetUtcNow().UtcDateTime, UserName = "N" + i, Address = "10.0.0.1", Outcome = SignInOutcome.WrongPassword });
            await db.SaveChangesAsync();
        });
        var auditor = await office.As("审计员");

        var first = await auditor.Open("/admin/sign-ins");
        var second = await first.Follow("下一页");
        var third = await second.Follow("下一页");

        Assert.Equal([50, 50, 20], [first.Rows.Count, second.Rows.Count, third.Rows.Count]);
        Assert.Equal(120, new[] { first, second, third }.SelectMany(p => p.Rows).Select(r => r.Children[1].TextContent).Distinct().Count());
        Assert.Contains("共 120 次", first.Text);
        var csv = await auditor.Client.GetStringAsync("/admin/sign-ins/export?outcome=WrongPassword");
        Assert.Equal(121, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(HttpStatusCode.OK, (await auditor.Client.GetAsync("/admin/sign-ins/export?format=xlsx")).StatusCode);
    }

    [Fact]
    public async Task The_auditor_reads_every_act_on_accounts_with_who_did_it()
    {
        await using var office = await Office.Open();
        var guard = await office.As("安全管理员");
        await (await guard.Open($"/admin/accounts/{await office.Account("代表")}")).Press("停用账号");
        await (await guard.Open("/admin/accounts/new")).Submit(("Input.UserName", "外聘"), ("Input.Admin", "Auditor"));
        var auditor = await office.As("审计员");

        var page = await auditor.Open("/admin/account-acts");

        Assert.Equal(["开户“外聘”，审计员", "停用账号“代表”"], page.Rows.Select(r => r.Children[3].TextContent.Trim()));
        Assert.All(page.Rows, row => Assert.Equal("安全管理员", row.Children[1].TextContent.Trim()));
        Assert.Single((await auditor.Open("/admin/account-acts?kind=account.closed")).Rows);
        Assert.Single((await auditor.Open("/admin/account-acts?name=" + Uri.EscapeDataString("外聘"))).Rows);
        Assert.Empty((await auditor.Open("/admin/account-acts?name=nobody")).Rows);
        Assert.Contains("停用账号“代表”", await auditor.Client.GetStringAsync("/admin/account-acts/export"));
    }

    [Theory]
    [InlineData("/admin/sign-ins"), InlineData("/admin/account-acts"), InlineData("/admin/sign-ins/export"), InlineData("/admin/account-acts/export"), InlineData("/admin/looks"), InlineData("/admin/looks/export")]
    public async Task Only_the_auditor_reads_the_logs(string address)
    {
        await using var office = await Office.Open();

        foreach (var who in SmallOffice.Roles)
            Assert.Equal(who == "审计员" ? 200 : 403, (int)(await (await office.As(who)).Client.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("/admin/sign-ins"), InlineData("/admin/account-acts"), InlineData("/admin/looks")]
    public async Task The_logs_offer_nothing_to_change(string address)
    {
        await using var office = await Office.Open();

        var page = await (await office.As("审计员")).Open(address);

        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task No_question_to_the_log_sorts_or_reads_the_whole_table()
    {
        await using var office = await Office.Open();
        await office.Do(async services =>
        {
            var (db, database) = (services.GetRequiredService<OfficeDb>(), services.GetRequiredService<OfficeDatabase>());
            if (database.Kind == DatabaseKind.Postgres)
                return; // A small table is read whole there, whatever indexes it has.
            foreach (var where in new[] { "1", "\"Outcome\" = 1", "\"UserName\" = 'X'" })
            {
                await db.Database.OpenConnectionAsync();
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"EXPLAIN QUERY PLAN SELECT * FROM sign_in_attempts WHERE {where} ORDER BY \"At\" DESC, \"Id\" DESC LIMIT 51";
                await using var plan = await command.ExecuteReaderAsync();
                while (await plan.ReadAsync())
                {
                    Assert.DoesNotContain("TEMP B-TREE", plan.GetString(3));
                    Assert.Contains("USING INDEX", plan.GetString(3));
                }
            }
        });
        Assert.Equal(50, SignInLog.PageSize);
    }
}
