using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Activities;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Activities;

public sealed class ActivityListTests
{
    [Fact]
    public async Task The_newest_stand_first_and_pages_follow_each_other_without_gaps()
    {
        await using var office = await Office.Open();
        for (var i = 0; i < 45; i++)
            await Done.That(office, "research", "DGW", new DateOnly(2026, 2, 1).AddDays(i / 3).ToString("yyyy-MM-dd"), $"第{i}次");
        var clerk = await office.As("监司委科员");

        var seen = new List<string>();
        var page = await clerk.Open("/activities");
        Assert.StartsWith("第44次第43次第42次", string.Concat(page.Rows.Take(3).Select(row => row.QuerySelector("a")!.TextContent).Order().Reverse()));
        for (var pages = 0; pages < 3; pages++)
        {
            seen.AddRange(page.Rows.Select(row => row.QuerySelector("a")!.TextContent));
            if (page.Find("a[rel=next]") is not null)
                page = await page.Follow("下一页");
        }

        Assert.Equal(45, seen.Count);
        Assert.Equal(45, seen.Distinct().Count());
        Assert.Contains("共 45 次", page.Text);
    }

    [Fact]
    public async Task Every_filter_narrows_to_what_it_says()
    {
        await using var office = await Office.Open();
        var person = await office.Person("代表工委科员");
        await Done.That(office, "research", "DGW", "2026-03-05", "养老调研", people: ["代表工委科员"]);
        await Done.That(office, "cell-meeting", "XZ1", "2026-02-10", "党小组会");
        await Done.That(office, "themed-party-day", "ZB1", "2026-02-20", "植树");
        await Done.That(office, "visit", "BGS", "2026-01-20", "走访困难职工");
        var clerk = await office.As("办公室科员");

        async Task<string> Titles(string query) => string.Join(" ", (await clerk.Open("/activities?" + query)).Rows.Select(row => row.QuerySelector("a")!.TextContent));

        Assert.Equal("养老调研 植树 党小组会 走访困难职工", await Titles(""));
        Assert.Equal("养老调研", await Titles("kind=research"));
        Assert.Equal("植树 党小组会 走访困难职工", await Titles("stream=party"));
        Assert.Equal("养老调研", await Titles("pillar=hearts"));
        Assert.Equal("党小组会", await Titles("pillar=togethers"));
        Assert.Equal("走访困难职工", await Titles("group=contact"));
        Assert.Equal("植树 党小组会", await Titles($"unit={await office.Unit("JGDW")}"));
        Assert.Equal("党小组会", await Titles($"unit={await office.Unit("XZ1")}"));
        Assert.Equal("养老调研", await Titles($"person={person}"));
        Assert.Equal("植树 党小组会", await Titles("month=2026-02"));
        Assert.Equal("植树", await Titles("from=2026-02-15&to=2026-02-28"));
        Assert.Equal("植树", await Titles("row=F17"));
        Assert.Equal("植树 党小组会", await Titles("row=T2"));
    }

    [Fact]
    public async Task Filters_say_how_many_stand_behind_them()
    {
        await using var office = await Office.Open();
        await Done.That(office, "research", "DGW");
        await Done.That(office, "cell-meeting", "XZ1");
        await Done.That(office, "branch-meeting", "ZB1");

        var page = await (await office.As("办公室科员")).Open("/activities");

        Assert.Contains("党建2", page.Find("nav.filters")!.TextContent);
        Assert.Contains("三同2", page.Find("nav.filters")!.TextContent);
        Assert.Contains("业务1", page.Find("nav.filters")!.TextContent);
    }

    [Fact]
    public async Task Attendance_has_a_row_for_everybody_each_time_and_pages_too()
    {
        await using var office = await Office.Open();
        for (var i = 0; i < 8; i++)
            await Done.That(office, "cell-meeting", "XZ1", $"2026-03-0{1 + i / 2}", $"第{i}次", people: ["小组长", "代表工委主任", "代表工委科员"], others: 5);
        await Done.That(office, "talk", "XZ1");
        var clerk = await office.As("办公室科员");

        var first = await clerk.Open("/activities?count=people&total=exact");
        var second = await first.Follow("下一页");

        Assert.Contains("共 24 人次", first.Text);
        Assert.True(second.Status == System.Net.HttpStatusCode.OK, second.Text);
        Assert.Equal((20, 4), (first.Rows.Count, second.Rows.Count));
        Assert.Equal(24, first.Rows.Concat(second.Rows).Select(row => row.TextContent).Distinct().Count());
        Assert.Equal(8, (await clerk.Open($"/activities?count=people&person={await office.Person("小组长")}")).Rows.Count);
    }

    [Fact]
    public async Task A_talk_is_seen_by_those_who_took_part_the_recorder_and_the_head_and_by_others_only_counted()
    {
        await using var office = await Office.Open();
        var talk = await Done.That(office, "talk", "XZ1", "2026-03-05", people: ["代表工委科员", "代表工委主任"], by: "代表工委科员");

        foreach (var (who, sees) in new[] { ("代表工委科员", true), ("代表工委主任", true), ("小组长", true), ("支部书记", false), ("常委会主任", false), ("办公室科员", false), ("审计员", false) })
        {
            var visitor = await office.As(who);
            var list = await visitor.Open("/activities?kind=talk&month=2026-03");
            Assert.Equal((who, sees ? 1 : 0), (who, list.Rows.Count));
            Assert.Equal((who, !sees), (who, list.Text.Contains("另有谈心谈话 1 次", StringComparison.Ordinal)));
            Assert.Equal((who, sees ? 200 : 403), (who, (int)(await visitor.Open($"/activities/{talk.Id}")).Status));
        }
        var stranger = await office.As("办公室科员");
        Assert.DoesNotContain("另有谈心谈话", (await stranger.Open("/activities?from=2026-03-05&to=2026-03-05")).Text);
        Assert.DoesNotContain("另有谈心谈话", (await stranger.Open($"/activities?person={await office.Person("代表工委科员")}")).Text);
        Assert.Empty((await stranger.Open($"/activities?count=people&person={await office.Person("代表工委科员")}")).Rows);
        Assert.DoesNotContain("谈心谈话", await (await stranger.Client.GetAsync("/activities/export?kind=talk")).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("代表", 1), InlineData("办公室科员", 2), InlineData("审计员", 2)]
    public async Task A_deputy_sees_the_own_delegation_and_the_office_everything(string who, int rows)
    {
        await using var office = await Office.Open();
        await Done.That(office, "tour", "DT1", people: ["代表"]);
        var other = await Done.That(office, "research", "DGW");
        var visitor = await office.As(who);

        Assert.Equal(rows, (await visitor.Open("/activities")).Rows.Count);
        Assert.Equal(rows == 2 ? 200 : 403, (int)(await visitor.Open($"/activities/{other.Id}")).Status);
    }

    [Theory]
    [InlineData("交通局联络员"), InlineData("系统管理员"), InlineData("安全管理员")]
    public async Task Nobody_else_sees_any(string who)
    {
        await using var office = await Office.Open();

        Assert.Equal(403, (int)(await (await office.As(who)).Open("/activities")).Status);
    }

    [Fact]
    public async Task The_export_is_exactly_what_is_seen_and_holds_no_formula()
    {
        await using var office = await Office.Open();
        await Done.That(office, "research", "DGW", title: "=1+1", summary: "意见三条");
        await Done.That(office, "cell-meeting", "XZ1");
        var clerk = await office.As("办公室科员");

        var csv = await (await clerk.Client.GetAsync("/activities/export?kind=research")).Content.ReadAsStringAsync();
        var people = await (await clerk.Client.GetAsync("/activities/export?count=people")).Content.ReadAsStringAsync();
        var workbook = await clerk.Client.GetAsync("/activities/export?format=xlsx");

        Assert.Equal(2, csv.TrimEnd().Split('\n').Length);
        Assert.Contains("意见三条", csv);
        Assert.DoesNotContain(",=1+1", csv);
        Assert.Equal(5, people.TrimEnd().Split('\n').Length);
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
        Assert.Contains("spreadsheetml", workbook.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("kind=nothing"), InlineData("unit=nonsense&person=x&from=y&to=z"), InlineData("total=&row=Z9"), InlineData("kind=%01&row=%01&stream=%01")]
    public async Task Nonsense_in_the_address_is_no_error(string query)
    {
        await using var office = await Office.Open();

        Assert.Equal(200, (int)(await (await office.As("办公室科员")).Open("/activities?" + query)).Status);
    }

    [Fact]
    public async Task No_record_is_a_404()
    {
        await using var office = await Office.Open();

        Assert.Equal(404, (int)(await (await office.As("办公室科员")).Open($"/activities/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task A_persons_ledger_knows_of_activities_but_not_of_talks()
    {
        await using var office = await Office.Open();
        var research = await Done.That(office, "research", "DGW", people: ["代表工委科员"]);
        await Done.That(office, "talk", "XZ1", people: ["代表工委科员", "小组长"]);
        var person = await office.Person("代表工委科员");
        var subjects = (IEnumerable<Tongxin.Platform.Ledger.IPersonSubjects>)office.Services.GetService(typeof(IEnumerable<Tongxin.Platform.Ledger.IPersonSubjects>))!;

        Assert.Equal([research.Id], await office.Look(db => subjects.Single(one => one.GetType().Name == "ActivityPeople").Of(person, db).ToListAsync()));
    }
}
