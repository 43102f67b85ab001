using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Plans;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

public sealed class TaskListTests
{
    /// <summary>Tasks of three units in both streams, all pillars and all states.</summary>
    static async Task<List<PlanItem>> Mixed(Office office)
    {
        var all = new List<PlanItem>();
        string[] units = ["BGS", "DGW", "JSW", "ZB1", "XZ1"], rows = ["H5", "T2", "F5"];
        for (var i = 0; i < 60; i++)
            all.Add(await Tasks.Planned(office, units[i % 5], $"任务{i:00}", i % 4 < 2 ? WorkStream.Party : WorkStream.Business,
                new DateOnly(2026, 3, 10).AddDays(i % 40).ToString("yyyy-MM-dd"), i % 7 == 0 ? "代表工委科员" : null, row: rows[i / 5 % 3], milestones: i % 4 == 0 ? "3-12 节点" : ""));
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            db.AddRange(all);
            await db.SaveChangesAsync();
            foreach (var (i, item) in all.Index())
                if (i % 6 == 1)
                    item.Finish("办了", new DateOnly(2026, 3, 5).AddDays(i % 25), new(2026, 4, 1));
                else if (i % 11 == 0)
                    item.Cancel("不办了");
            await db.SaveChangesAsync();
        });
        return all;
    }

    [Fact]
    public async Task Without_a_word_the_list_shows_open_work_by_its_clock()
    {
        await using var office = await Office.Open();
        var all = await Mixed(office);

        var page = await (await office.As("代表工委科员")).Open("/tasks");

        var open = all.Where(i => i.IsOpen).OrderBy(i => i.LastDay).ThenBy(i => i.Id.ToString(), StringComparer.Ordinal).Select(i => i.Title).Take(20);
        Assert.Equal(open, page.Rows.Select(row => row.QuerySelector("td.what")!.TextContent.Trim()));
        Assert.Equal("未办结", page.Find(".filters div:first-child a[aria-current]")!.FirstChild!.TextContent.Trim());
    }

    /// <summary>Every combination that is likely in use: pages strung together hold exactly what matches, each once, in order.</summary>
    [Theory]
    [InlineData("state=all")]
    [InlineData("state=open&stream=party")]
    [InlineData("state=open&stream=business&pillar=hearts")]
    [InlineData("state=all&pillar=types")]
    [InlineData("state=open&unit=DGW")]
    [InlineData("state=open&unit=CWH")]
    [InlineData("state=all&unit=CWH&stream=party")]
    [InlineData("state=late&unit=JGDW")]
    [InlineData("state=late&stream=business")]
    [InlineData("state=done")]
    [InlineData("state=done&unit=CWH")]
    [InlineData("state=done&stream=party")]
    [InlineData("state=done&on=done&from=2026-03-06&to=2026-03-20")]
    [InlineData("state=done&on=done&from=2026-03-06&to=2026-03-20&unit=CWH&stream=business")]
    [InlineData("state=all&on=due&from=2026-03-20&to=2026-04-05")]
    [InlineData("state=open&on=due&from=2026-03-20&to=2026-04-05&unit=CWH")]
    [InlineData("state=open&on=step&from=2026-03-01&to=2026-03-31")]
    [InlineData("state=open&person=P")]
    [InlineData("state=all&person=P&unit=CWH&stream=business")]
    [InlineData("state=cancelled")]
    public async Task Pages_strung_together_hold_exactly_what_is_counted(string query)
    {
        await using var office = await Office.Open();
        var all = await Mixed(office);
        foreach (var code in new[] { "DGW", "CWH", "JGDW" })
            query = query.Replace("unit=" + code, $"unit={await office.Unit(code)}");
        query = query.Replace("person=P", $"person={await office.Person("代表工委科员")}");
        var clerk = await office.As("代表工委科员");

        var seen = new List<string>();
        for (var page = await clerk.Open("/tasks?" + query); ; page = await clerk.Open(page.Find("a[rel=next]")!.GetAttribute("href")!))
        {
            seen.AddRange(page.Rows.Select(row => row.QuerySelector("td.what a")!.GetAttribute("href")![7..]));
            Assert.True(page.Rows.Count <= 20 && seen.Count <= 60);
            if (page.Find("a[rel=next]") is null)
                break;
        }

        Assert.NotEmpty(seen);
        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(seen.Count.ToString(), (await clerk.Open("/tasks?total=exact&" + query)).Find(".pager b")!.TextContent);
        var export = await clerk.Client.GetStringAsync("/tasks/export?format=csv&" + query);
        Assert.Equal(seen.Count, export.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        var titles = seen.Select(id => all.Single(i => i.Id.ToString() == id)).ToList();
        Assert.Equal(query.Contains("state=done") ? titles.OrderByDescending(i => i.DoneOn) : titles.OrderBy(i => i.LastDay), titles);
        var api = await clerk.Get("/api/v1/tasks?" + query);
        Assert.Equal(seen.Take(20), api.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
    }

    [Theory]
    [InlineData("state=%E2%80%AE"), InlineData("state=nonsense&stream=x&pillar=y&on=z"), InlineData("from=0001-01-01&to=9999-12-31&on=due&state=all")]
    [InlineData("unit=00000000-0000-0000-0000-000000000001")]
    public async Task A_mistyped_address_is_answered(string query)
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW"));

        Assert.Equal(HttpStatusCode.OK, (await (await office.As("代表工委科员")).Open("/tasks?" + query)).Status);
    }

    [Theory]
    [InlineData("代表", 403), InlineData("审计员", 200), InlineData("代表工委科员", 200), InlineData("系统管理员", 403)]
    public async Task The_list_is_open_within_the_office(string who, int status)
    {
        await using var office = await Office.Open();

        Assert.Equal(status, (int)(await (await office.As(who)).Open("/tasks")).Status);
        Assert.Equal(status, (int)(await (await office.As(who)).Client.GetAsync("/tasks/export")).StatusCode);
        Assert.Equal(status, (int)(await (await office.As(who)).Client.GetAsync("/api/v1/tasks")).StatusCode);
    }
}
