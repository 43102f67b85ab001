using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Boards.Overview;
using Tongxin.People.Organisation;
using Tongxin.Plans;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Boards;

public sealed class BoardTests
{
    static readonly Month March = Month.Of(new(2026, 3, 1));

    [Theory]
    [InlineData("办公室科员"), InlineData("常委会主任"), InlineData("代表工委科员"), InlineData("审计员")]
    public async Task Every_figure_of_every_unit_is_the_length_of_the_list_that_opens(string who)
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        var visitor = await office.As(who);
        var tree = await office.Do(services => services.GetRequiredService<Units>().Tree(CancellationToken.None));
        var asked = new List<(string Figure, int Count, string Address)>();
        await office.Do(async services =>
        {
            foreach (var figure in services.GetRequiredService<FigureCatalogue>().All)
                foreach (var unit in tree.All.Select(unit => (Guid?)unit.Id).Append(null).Where(unit => services.GetRequiredService<BoardReach>().Covers(unit, tree)))
                {
                    var slice = Slice.Of(unit, unit is { } id ? tree.Below(id) : null, March);
                    asked.Add((figure.Id, await figure.Count(slice, CancellationToken.None), figure.Address(slice)));
                }
        }, by: who);

        // Of the empty lists one for each figure is enough.
        foreach (var (figure, count, address) in asked.Where(one => one.Count > 0).Concat(asked.Where(one => one.Count == 0).DistinctBy(one => one.Figure)))
        {
            var page = await visitor.Open(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(count, Number(page.Find("[data-number]")!.TextContent));
            // The whole list, not what the page says of it.
            var list = (await visitor.Get(address + "&format=json")).GetProperty("rows").EnumerateArray().ToList();
            Assert.True(count == list.Sum(row => row.GetProperty("amount").GetInt32()), $"{figure} is {count}, but {address} lists {list.Count}");
            Assert.Equal(Math.Min(list.Count, 30), page.Rows.Count(row => row.Closest("table")!.ClassList.Contains("parts") == false));
        }
        Assert.Contains(asked, one => one.Count > 0);
    }

    [Fact]
    public async Task The_numbers_of_the_units_below_and_of_the_unit_itself_add_up()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        var visitor = await office.As("办公室科员");
        var tree = await office.Do(services => services.GetRequiredService<Units>().Tree(CancellationToken.None));
        // Counted another way than the figures count: by the unit alone.
        var (first, last) = (March.First, March.Last);
        var due = await office.Look(db => db.Set<PlanItem>().Where(i => i.LastDay >= first && i.LastDay <= last).GroupBy(i => i.Owner).ToDictionaryAsync(g => g.Key, g => g.Count()));

        foreach (var unit in tree.All.Select(unit => (Guid?)unit.Id).Append(null))
        {
            var page = await visitor.Open((unit is null ? "/boards" : $"/boards/unit/{unit}") + "?month=2026-03");
            var top = page.Document.QuerySelectorAll(".figure a").Select(link => Number(link.TextContent)).ToList();
            var at = page.Document.QuerySelectorAll(".figure a").Select(link => link.GetAttribute("data-figure")).ToList().IndexOf("tasks.due");
            var table = page.Document.QuerySelector("[aria-label=各单位的数字]");
            if (table is null)
            {
                Assert.Equal(due.GetValueOrDefault(unit!.Value), top[at]);
                continue;
            }
            var rows = table.QuerySelectorAll("tbody tr").Select(row => (Name: row.QuerySelector("th")!.TextContent.Trim(), Numbers: row.QuerySelectorAll(".num").Select(cell => Number(cell.TextContent)).ToList())).ToList();
            Assert.Equal(top, table.QuerySelectorAll("tfoot .num").Select(cell => Number(cell.TextContent)));
            for (var column = 0; column < top.Count; column++)
                Assert.Equal(top[column], rows.Sum(row => row.Numbers[column]));
            var own = rows.Where(row => row.Name.StartsWith("本级", StringComparison.Ordinal)).Select(row => row.Numbers).SingleOrDefault();
            Assert.Equal(unit is { } id ? due.GetValueOrDefault(id) : 0, own?[at] ?? 0);
            Assert.All(rows, row => Assert.All(row.Numbers, number => Assert.True(number >= 0)));
        }
    }

    [Fact]
    public async Task A_board_has_at_most_seven_numbers_each_with_its_definition_and_its_list()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);

        var page = await (await office.As("办公室主任")).Open("/boards?month=2026-03");

        var links = page.Document.QuerySelectorAll(".figures .figure > a").ToList();
        Assert.InRange(links.Count, 3, 7);
        Assert.Equal(links.Count, page.Document.QuerySelectorAll("details dd").Length);
        Assert.Contains("截至 2026年4月1日", page.Text);
        Assert.Equal(12, page.Document.QuerySelectorAll("figure[data-chart=line] tbody tr").Length);
        foreach (var link in links)
            Assert.Equal(Number(link.TextContent), Shown(await (await office.As("办公室主任")).Open(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Units_stand_in_official_order_whatever_their_numbers()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);

        var page = await (await office.As("办公室主任")).Open($"/boards/unit/{await office.Unit("CWH")}?month=2026-03");

        Assert.Equal(["办公室", "代表工作委员会", "监察和司法委员会"], page.Document.QuerySelectorAll("[aria-label=各单位的数字] tbody th").Take(3).Select(cell => cell.TextContent.Trim()));
    }

    [Theory]
    [InlineData("办公室科员", "JSW", 200), InlineData("审计员", "JSW", 200), InlineData("常委会主任", "JSW", 200), InlineData("常委会主任", "XZ2", 200)]
    [InlineData("机关党组书记", "JSW", 200), InlineData("监司委科员", "JSW", 200), InlineData("监司委科员", "DGW", 403), InlineData("支部书记", "XZ1", 200)]
    [InlineData("支部书记", "ZB2", 403), InlineData("代表", "JSW", 403), InlineData("交通局联络员", "JTJ", 403), InlineData("系统管理员", "JSW", 403)]
    public async Task A_board_is_open_to_the_unit_to_those_above_and_to_the_general_office(string who, string unit, int status)
    {
        await using var office = await Office.Open();

        Assert.Equal(status, (int)(await (await office.As(who)).Open($"/boards/unit/{await office.Unit(unit)}")).Status);
    }

    [Theory]
    [InlineData("办公室科员", "全机关"), InlineData("机关党组书记", "全机关"), InlineData("监司委科员", "监察和司法委员会"), InlineData("代表工委科员", "代表工作委员会")]
    public async Task Everybody_begins_with_the_widest_board_of_ones_own(string who, string heading)
    {
        await using var office = await Office.Open();
        var visitor = await office.As(who);

        var page = await visitor.Open("/boards?month=2026-03");

        Assert.Equal($"{heading} · 2026年3月", page.Heading);
        Assert.Equal(heading == "全机关" ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await visitor.Client.GetAsync("/api/v1/boards")).StatusCode);
    }

    [Fact]
    public async Task One_walks_from_month_to_month_but_not_into_the_future()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("办公室科员")).Open("/boards?month=2026-03");
        var next = await page.Follow("2026年4月");

        Assert.Equal("全机关 · 2026年4月", next.Heading);
        Assert.Null(next.Find("a[rel=next]"));
        Assert.NotNull(next.Find("a[rel=prev]"));
    }

    [Fact]
    public async Task The_course_of_another_figure_can_be_drawn()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);

        var page = await (await office.As("办公室科员")).Open("/boards?month=2026-03&figure=tasks.due");

        Assert.Equal("每月到期任务（项）", page.Find("figcaption")?.TextContent);
        Assert.Equal(page.Document.QuerySelectorAll(".figure a").Single(a => a.GetAttribute("data-figure") == "tasks.due").TextContent,
            page.Document.QuerySelectorAll("figure tbody tr").Last().QuerySelector(".num")?.TextContent);
    }

    [Theory]
    [InlineData("/boards?month=2026-13", 400), InlineData("/boards?month=9999-12", 400), InlineData("/boards?month=0001-01", 400), InlineData("/boards?figure=no.such", 200)]
    [InlineData("/boards/unit/00000000-0000-0000-0000-000000000000", 404), InlineData("/boards/unit/abc", 404), InlineData("/api/v1/boards?unit=abc", 400)]
    public async Task Nonsense_is_answered_with_sense(string address, int status)
    {
        await using var office = await Office.Open();

        Assert.Equal(status, (int)(await (await office.As("办公室科员")).Client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_catalogue_says_of_every_figure_what_it_counts()
    {
        await using var office = await Office.Open();
        var all = await office.Do(services => Task.FromResult(services.GetServices<IFigures>().SelectMany(module => module.All).ToList()));
        var visitor = await office.As("监司委科员");

        var page = await visitor.Open("/figures");
        var answer = await visitor.Get("/api/v1/figures");

        Assert.Equal(all.Count, page.Rows.Count);
        Assert.All(all, figure => Assert.Contains(figure.Meaning.Definition, page.Text));
        Assert.Equal(all.Select(figure => figure.Id), answer.EnumerateArray().Select(figure => figure.GetProperty("id").GetString()));
        Assert.Equal(all.Count, all.Select(figure => figure.Id).Distinct().Count());
    }

    /// <summary>How many rows the list says it has; none where it only says what would appear.</summary>
    static int Shown(Page page) => page.Find(".pager b") is { } total ? Number(total.TextContent) : page.Rows.Count;

    static int Number(string text) => int.Parse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
}
