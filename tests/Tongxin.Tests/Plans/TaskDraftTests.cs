using Microsoft.Extensions.DependencyInjection;
using Tongxin.People.Organisation;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Time;
using Tongxin.Plans;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

public sealed class TaskDraftTests
{
    static readonly Month March = Month.Of(new(2026, 3, 1));

    static Task<IReadOnlyList<DraftLine>> Draft(Office office, Guid unit, bool gathered) => office.Do(async services =>
    {
        var tree = await services.GetRequiredService<Units>().Tree(CancellationToken.None);
        var within = new[] { unit }.Concat(tree.Below(unit).Where(id => id != unit)).ToList();
        return await services.GetServices<IDraftSource>().Single(s => s.GetType().Name == "TaskDraft").Draft(within, gathered, March, CancellationToken.None);
    });

    [Fact]
    public async Task A_units_own_statement_has_a_line_for_each_task_in_its_box()
    {
        await using var office = await Office.Open();
        var done = await office.Has(await Tasks.Planned(office, "DGW", "组织视察"));
        await Tasks.Act(office, done, item => item.Finish("提出意见 5 条。", new(2026, 3, 18), new(2026, 4, 1)));
        var late = await office.Has(await Tasks.Planned(office, "DGW", "整理意见", due: "2026-03-20"));
        var next = await office.Has(await Tasks.Planned(office, "DGW", "上党课", WorkStream.Party, "2026-04-15"));
        var steps = await office.Has(await Tasks.Planned(office, "DGW", "修订办法", due: "2026-09-30", milestones: "3-15 完成调研\n4-20 形成初稿\n6-1 征求意见"));
        await office.Has(await Tasks.Planned(office, "JSW", "别的单位的", due: "2026-03-20"));

        var lines = await Draft(office, await office.Unit("DGW"), gathered: false);

        Assert.Equal(
        [
            (Box.BusinessDone, "组织视察，3月18日完成：提出意见 5 条。", $"/tasks/{done.Id}", false),
            (Box.BusinessDone, "修订办法，3月15日到节点：完成调研。", $"/tasks/{steps.Id}", false),
            (Box.BusinessNext, "续：整理意见（原定3月20日）。", $"/tasks/{late.Id}", true),
            (Box.PartyNext, "上党课，4月15日前完成。", $"/tasks/{next.Id}", false),
            (Box.BusinessNext, "修订办法，4月20日前形成初稿。", $"/tasks/{steps.Id}", false),
        ], lines.Select(line => (line.Box, line.Text, line.Address, line.IsLate)));
        Assert.Equal(lines.Count, lines.Select(line => line.Key).Distinct().Count());
    }

    [Fact]
    public async Task The_list_behind_a_gathered_line_has_exactly_as_many_rows_as_the_line_says()
    {
        await using var office = await Office.Open();
        var units = new[] { "BGS", "DGW", "JSW", "CWH" };
        foreach (var (i, unit) in units.Concat(units).Concat(units).Index())
        {
            var stream = i % 3 == 0 ? WorkStream.Party : WorkStream.Business;
            var done = await office.Has(await Tasks.Planned(office, unit, $"完成{i}", stream));
            await Tasks.Act(office, done, item => item.Finish("", new(2026, i % 4 == 3 ? 2 : 3, 2 + i), new(2026, 4, 1)));
            await office.Has(await Tasks.Planned(office, unit, $"逾期{i}", stream, new DateOnly(2026, 3, 5).AddDays(i - 8).ToString("yyyy-MM-dd")));
            await office.Has(await Tasks.Planned(office, unit, $"到期{i}", stream, new DateOnly(2026, 4, 20).AddDays(i).ToString("yyyy-MM-dd"), milestones: i % 2 == 0 ? "3-9 甲\n3-10 乙\n3-10 丁\n4-2 丙" : ""));
        }
        await office.Has(await Tasks.Planned(office, "ZB1", "党组织的不在其中", due: "2026-03-20"));

        var lines = await Draft(office, await office.Unit("CWH"), gathered: true);

        Assert.Equal(10, lines.Count);
        var chief = await office.As("常委会主任");
        foreach (var line in lines)
        {
            var said = int.Parse(line.Records.Split(' ')[0]);
            var page = await chief.Open(line.Address);
            var titles = page.Rows.Select(row => row.QuerySelector("td.what")?.TextContent.Trim()).OfType<string>().ToList();
            Assert.Equal((line.Text, said), (line.Text, titles.Count));
            Assert.Contains(line.Text.Contains("节点", StringComparison.Ordinal) ? $"{said} 个" : $"{said} 项", line.Text);
            Assert.True(titles.Count(title => line.Text.Contains(title, StringComparison.Ordinal)) >= Math.Min(2, said), line.Text);
        }
    }

    [Fact]
    public async Task A_gathered_line_says_a_name_once_that_many_units_have()
    {
        await using var office = await Office.Open();
        foreach (var unit in new[] { "BGS", "DGW", "JSW" })
            await office.Has(await Tasks.Planned(office, unit, "整改问题", due: "2026-04-15"));

        var lines = await Draft(office, await office.Unit("CWH"), gathered: true);

        Assert.Equal("4月到期任务 3 项：整改问题。", Assert.Single(lines).Text);
    }

    [Fact]
    public async Task Nothing_happened_nothing_is_said()
    {
        await using var office = await Office.Open();

        Assert.Empty(await Draft(office, await office.Unit("CWH"), gathered: true));
        Assert.Empty(await Draft(office, await office.Unit("DGW"), gathered: false));
    }

    [Fact]
    public async Task A_figure_and_the_list_behind_it_are_the_same_number()
    {
        await using var office = await Office.Open();
        var done = await office.Has(await Tasks.Planned(office, "DGW"));
        await Tasks.Act(office, done, item => item.Finish("", new(2026, 3, 18), new(2026, 4, 1)));
        await office.Has(await Tasks.Planned(office, "DGW", due: "2026-03-20", milestones: "3-10 初稿\n3-10 送审\n4-1 发文"));
        await office.Has(await Tasks.Planned(office, "JSW", due: "2026-03-31"));
        var chief = await office.As("常委会主任");

        var counted = await office.Do(async services =>
        {
            var slice = Tongxin.Platform.Figures.Slice.Of(await office.Unit("CWH"), null, March);
            var figures = services.GetServices<Tongxin.Platform.Figures.IFigures>().SelectMany(f => f.All).Where(f => f.Id.StartsWith("tasks.", StringComparison.Ordinal));
            var numbers = new List<(string Id, int Count, string Address)>();
            foreach (var figure in figures)
                numbers.Add((figure.Id, await figure.Count(slice, CancellationToken.None), figure.Address(slice)));
            return numbers;
        }, by: "常委会主任");

        Assert.Equal([("tasks.done", 1), ("tasks.due", 2), ("tasks.late", 2), ("tasks.done-late", 0), ("tasks.open", 2), ("tasks.cancelled", 0), ("tasks.carried", 0), ("tasks.steps", 1)], counted.Select(c => (c.Id, c.Count)));
        foreach (var (_, count, address) in counted)
            Assert.Equal(count, (await chief.Get(address + "&format=json")).GetProperty("rows").GetArrayLength());
    }
}
