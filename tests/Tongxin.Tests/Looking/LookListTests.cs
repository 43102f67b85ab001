using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Looking;

public sealed class LookListTests
{
    static readonly Guid Record = new("019614f2-7c00-7000-8000-000000000001");

    [Fact]
    public async Task The_auditor_reads_who_was_shown_what_in_which_post_and_when()
    {
        await using var office = await Watched.Open();
        await office.Shown("代表工委主任", Record);
        await office.Shown("系统管理员", Record);
        office.On("2026-04-01", "10:00");
        await office.Shown("代表工委科员", Record);
        await office.Written();

        var page = await (await office.As("审计员")).Open("/admin/looks");

        Assert.Equal(["代表工委主任", "系统管理员"], page.Rows.Skip(1).Select(r => r.Children[1].TextContent.Trim()).Order(StringComparer.Ordinal));
        Assert.Equal(["2026年4月1日 10:00:00", "代表工委科员", "代表工作委员会科员", "谈心谈话", Record.ToString()], page.Rows[0].Children.Select(c => c.TextContent.Trim()));
        Assert.Contains("保存 36 个月", page.Text, StringComparison.Ordinal);
        Assert.Contains("共 3 次", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_filtered_by_person_or_account_and_by_days()
    {
        await using var office = await Watched.Open();
        foreach (var (day, at) in (IEnumerable<(string, string)>)[("2026-04-01", "00:00"), ("2026-04-01", "23:59"), ("2026-04-02", "00:00")])
        {
            office.On(day, at);
            await office.Shown("代表工委主任", Record);
        }
        await office.Shown("系统管理员", Record);
        await office.Written();
        var auditor = await office.As("审计员");

        Assert.Equal(3, (await auditor.Open("/admin/looks?name=" + Uri.EscapeDataString("代表工委主任"))).Rows.Count);
        Assert.Single((await auditor.Open("/admin/looks?name=" + Uri.EscapeDataString("系统管理员"))).Rows);
        Assert.Empty((await auditor.Open("/admin/looks?name=nobody")).Rows);
        Assert.Equal(2, (await auditor.Open("/admin/looks?from=2026-04-01&to=2026-04-01")).Rows.Count);
        Assert.Equal(2, (await auditor.Open("/admin/looks?from=2026-04-02")).Rows.Count);
        Assert.Equal(4, (await auditor.Open("/admin/looks?from=0001-01-01&to=9999-12-31")).Rows.Count);
        Assert.Empty((await auditor.Open("/admin/looks?from=2026-04-02&to=2026-04-01")).Rows);
        Assert.Single((await (await auditor.Open("/admin/looks")).Get(("name", "代表工委主任"), ("from", "2026-04-02"))).Rows);
    }

    [Fact]
    public async Task The_log_is_read_page_by_page_and_taken_away_whole()
    {
        await using var office = await Watched.Open();
        await office.Shown("代表工委主任", [.. Enumerable.Range(0, 120).Select(_ => Guid.CreateVersion7())]);
        await office.Shown("代表工委科员", Record);
        await office.Written();
        var auditor = await office.As("审计员");

        var first = await auditor.Open("/admin/looks?name=" + Uri.EscapeDataString("代表工委主任"));
        var second = await first.Follow("下一页");
        var third = await second.Follow("下一页");

        Assert.Equal([50, 50, 20], [first.Rows.Count, second.Rows.Count, third.Rows.Count]);
        Assert.Equal(120, new[] { first, second, third }.SelectMany(p => p.Rows).Select(r => r.Children[4].TextContent).Distinct().Count());
        var csv = await auditor.Client.GetStringAsync("/admin/looks/export?name=" + Uri.EscapeDataString("代表工委科员"));
        Assert.Equal(["时间,谁,职务,看了什么,记录编号", $"2026-04-01 09:00:00,代表工委科员,代表工作委员会科员,谈心谈话,{Record}"], csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(HttpStatusCode.OK, (await auditor.Client.GetAsync("/admin/looks/export?format=xlsx")).StatusCode);
    }

    [Fact]
    public async Task No_question_to_the_log_sorts_or_reads_the_whole_table()
    {
        await using var office = await Office.Open();
        office.SkipUnlessSqlite("PostgreSQL reads a small table whole, whatever indexes it has.");
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            await db.Database.OpenConnectionAsync();
            foreach (var where in new[] { "1", "\"Who\" = 'X'", "\"At\" >= '2026-04-01' AND \"At\" < '2026-04-02'", "\"Who\" = 'X' AND \"At\" >= '2026-04-01'" })
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"EXPLAIN QUERY PLAN SELECT * FROM looks WHERE {where} ORDER BY \"At\" DESC, \"Id\" DESC LIMIT 51";
                await using var plan = await command.ExecuteReaderAsync();
                while (await plan.ReadAsync())
                {
                    Assert.DoesNotContain("TEMP B-TREE", plan.GetString(3));
                    Assert.Contains("USING INDEX", plan.GetString(3));
                }
            }
        });
    }
}
