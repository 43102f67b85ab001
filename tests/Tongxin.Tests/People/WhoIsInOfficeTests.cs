using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.People.InOffice;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.People;

public sealed class WhoIsInOfficeTests
{
    [Fact]
    public async Task A_unit_shows_who_was_in_office_on_the_day_asked_by_rank_with_its_heads_marked()
    {
        await using var office = await Office.Open();
        await Holds(office, "老主任", "DGW", "主任", head: true, "2022-01-01", "2026-02-28", rank: 0);
        await Holds(office, "新干事", "DGW", "干事", head: false, "2026-03-01", null, rank: 5);
        var clerk = await office.As("办公室科员");
        var unit = await office.Unit("DGW");

        var before = await clerk.Open($"/units/{unit}?on=2026-02-28");
        var after = await clerk.Open($"/units/{unit}?on=2026-03-01");

        Assert.Equal(["代表工委主任", "老主任", "代表工委科员", "小组长"], before.Rows.Select(row => row.QuerySelector("a")!.TextContent));
        Assert.Equal([true, true, false, false], before.Rows.Select(row => row.TextContent.Contains("负责人", StringComparison.Ordinal)));
        Assert.Equal("新干事", after.Rows[3].QuerySelector("a")!.TextContent);
        Assert.DoesNotContain("新干事", Table(before, "在任的人"));
        Assert.Contains("新干事", Table(after, "在任的人"));
        Assert.DoesNotContain("老主任", Table(after, "在任的人"));
        Assert.Contains("老主任", Table(after, "以前任职的人"));
        Assert.Contains("这一天有 2 位负责人", before.Text);
    }

    [Fact]
    public async Task A_unit_shows_where_it_stands_what_is_below_it_and_what_became_of_it()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("办公室科员")).Open($"/units/{await office.Unit("ZB1")}");

        Assert.Contains($"/units/{await office.Unit("JGDW")}", page.Links);
        Assert.Contains($"/units/{await office.Unit("XZ2")}", page.Links);
        Assert.Contains("设立党支部“第一党支部”", page.Text);
        Assert.Contains("任第一党支部书记", page.Text);
    }

    [Theory]
    [InlineData("2021-12-31", "还没有这个单位"), InlineData("2026-01-01", "已于2025年12月31日撤销"), InlineData("昨天", "已于2025年12月31日撤销"), InlineData("9999-99-99", "撤销")]
    public async Task A_day_on_which_it_does_not_exist_is_said_and_a_day_that_is_none_is_today(string on, string said)
    {
        await using var office = await Office.Open();
        var unit = await office.Has(new Unit("OLD", new("旧科室", "旧科室", UnitKind.WorkingBody, null, 1, new(2022, 1, 1), new(2025, 12, 31))));

        var page = await (await office.As("办公室科员")).Open($"/units/{unit.Id}?on={on}");

        Assert.Equal(200, (int)page.Status);
        Assert.Contains(said, page.Text);
    }

    [Fact]
    public async Task There_is_no_page_for_a_unit_that_is_none()
    {
        await using var office = await Office.Open();

        Assert.Equal(404, (int)(await (await office.As("办公室科员")).Open($"/units/{Guid.CreateVersion7()}")).Status);
    }

    [Theory]
    [InlineData("代表"), InlineData("交通局联络员")]
    public async Task Deputies_and_officials_do_not_see_the_structure(string who)
    {
        await using var office = await Office.Open();
        var visitor = await office.As(who);

        foreach (var address in new[] { "/units", $"/units/{await office.Unit("BGS")}", "/people", $"/people/{await office.Person("代表")}", "/terms", "/people/export", "/api/v1/people", "/api/v1/units" })
            Assert.Equal(403, (int)(await visitor.Open(address)).Status);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public async Task On_every_day_it_is_who_had_begun_and_had_not_yet_ended(int seed)
    {
        await using var office = await Office.Open();
        var unit = await office.Has(new Unit("P", new("试", "试", UnitKind.WorkingBody, null, 1, new(2020, 1, 1), null)));
        var first = new DateOnly(2020, 1, 1);
        var held = new List<(Guid Id, int From, int? To)>();
        // 60 days, so that beginnings and ends often fall on the day asked.
        var chance = new Random(seed);
        var spans = Enumerable.Range(0, 80).Select(_ => (From: chance.Next(0, 61), Length: chance.Next(-5, 61))).ToList();
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            foreach (var (at, (from, length)) in spans.Index())
            {
                var person = new Person($"P{at}", $"人{at}");
                int? to = length < 0 ? null : from + length;
                var post = new Post(person.Id, unit.Id, new("员", false, at % 3, first.AddDays(from), to is { } end ? first.AddDays(end) : null, null, null), "任");
                db.AddRange(person, post);
                held.Add((post.Id, from, to));
            }
            await db.SaveChangesAsync();
        });

        for (var day = -1; day <= 125; day++)
        {
            var shown = await office.Do(services => services.GetRequiredService<WhoIsInOffice>().On(unit.Id, first.AddDays(day), CancellationToken.None));
            Assert.Equal(
                held.Where(post => Enumerable.Range(post.From, (post.To ?? 1000) - post.From + 1).Contains(day)).Select(post => post.Id).Order(),
                shown.Select(holder => holder.Post).Order());
        }
    }

    static string Table(Page page, string label) => page.Find($"[aria-label='{label}']")?.TextContent ?? "";

    static async Task Holds(Office office, string name, string unit, string title, bool head, string from, string? to, int rank)
    {
        var person = await office.Has(new Person(name, name));
        await office.Has(new Post(person.Id, await office.Unit(unit), new(title, head, rank, DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to), null, null), $"{name}任{title}"));
    }
}
