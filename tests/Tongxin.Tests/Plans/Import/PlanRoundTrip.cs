using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Import;
using Tongxin.Plans;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Export;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.Plans.Import;

public sealed class PlanRoundTrip
{
    [Fact]
    public async Task What_is_exported_changes_nothing_when_it_comes_back()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        await office.Has(await Odd(office));

        var preview = await office.UploadPlan(await office.ExportedPlan());

        AllSame(preview, 5);
        Assert.Contains("“状态”、“完成日期”、“成效”列只供查看，没有读取", preview.Text);
    }

    [Fact]
    public async Task Whatever_a_title_may_be_goes_out_and_comes_back()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var titles = HostileStrings.All.Select(text => Typed.Line(text)).Where(text => text.Length is > 0 and <= 200).Distinct().ToList();
        foreach (var (at, title) in titles.Index())
            await office.Has(await Tasks.Planned(office, "DGW", title, number: $"业务 {at}", year: 2027, due: "2027-06-30"));

        AllSame(await office.UploadPlan(await office.ExportedPlan()), titles.Count);
    }

    [Fact]
    public async Task What_is_exported_fills_an_empty_plan_with_the_same()
    {
        await using var office = await Office.Open();
        await using var other = await Office.Open();
        foreach (var one in new[] { office, other })
            await Tasks.Draft(one, 2027);
        var whole = await office.Has(await Tasks.Planned(office, "BGS", "代表工作", number: "业务 1", year: 2027, due: "2027-12-31"));
        await office.Has(await Tasks.Planned(office, "DGW", "组织视察", number: "业务 1.10", year: 2027, due: "2027-06-30", parent: whole, person: "代表工委科员", milestones: "3-15 甲\n2028-1-5 乙"));

        await (await other.UploadPlan(await office.ExportedPlan())).Confirm();

        Assert.Equal(await Said(office), await Said(other));
        Assert.Equal(2, (await Said(other)).Count);
    }

    [Fact]
    public async Task Columns_are_those_of_the_template_and_its_example_is_never_read()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var template = await (await office.As("办公室科员")).Client.GetByteArrayAsync("/plans/2027/import/template", TestContext.Current.CancellationToken);

        foreach (var file in new[] { template, await office.ExportedPlan() })
            Assert.Equal([.. PlanBooks.Head, "状态", "完成日期", "成效"],
                BookFile.Read(file, BookLimits.Upload).Sheet("年度要点")!.Rows[0].Cells.OrderBy(cell => cell.Key).Select(cell => (object?)cell.Value.Text));
        Assert.Contains((await office.UploadPlan(template)).Errors, error => error.Contains("没有任何一行内容", StringComparison.Ordinal));
    }

    /// <summary>Items such as a year leaves behind: closed, put off, carried over, done by somebody who left, of units whose names are hard to read back.</summary>
    static async Task<PlanItem> Odd(Office office)
    {
        var split = await office.Has(new Unit("NNW", new("农业、农村委员会", "农委", UnitKind.SpecialCommittee, await office.Unit("CWH"), 9, new(2022, 1, 1), null)));
        await office.Has(new Unit("KS1", new("综合(一)处", "综合处", UnitKind.WorkingBody, split.Id, 1, new(2022, 1, 1), null)));
        await office.Has(new Unit("KS2", new("综合(一)处", "综合二", UnitKind.WorkingBody, await office.Unit("BGS"), 1, new(2022, 1, 1), new(2026, 1, 1))));
        var gone = await office.Has(new Person("R900", "离任的人"));
        var plan = await office.Look(db => db.Set<Plan>().SingleAsync(p => p.Year == 2027));
        PlanItemFacts Facts(string number, Guid owner, IReadOnlyList<Guid> along, Guid? person = null) => new(number, "一件事", WorkStream.Business, "", owner, along, person,
            new(2027, 1, 1), new(2027, 6, 30), "", "", "", [(new(2026, 12, 1), "早些"), (new(2027, 5, 1), "按时"), (new(2027, 5, 1), "同日"), (new(2029, 1, 1), "晚些")]);
        var whole = await office.Has(new PlanItem(plan.Id, Facts("业务 1", split.Id, [await office.Unit("KS1"), await office.Unit("KS2")], gone.Id)));
        var late = await office.Has(new PlanItem(plan.Id, Facts("业务 1.10", await office.Unit("KS2"), [split.Id]), whole.Id));
        // Put off further than a form would let anybody plan.
        await Tasks.Act(office, late, item => item.Postpone(new(2029, 6, 1), "再等"));
        await Tasks.Act(office, late, item => item.Postpone(new(2031, 5, 1), "再等"));
        var done = await office.Has(new PlanItem(plan.Id, Facts("业务 1.2", await office.Unit("DGW"), []), late.Id));
        await Tasks.Act(office, done, item => item.Finish("办好了，\n有成效。", new(2027, 3, 1), new(2027, 3, 2)));
        // A part of an item of the other stream.
        await office.Has(new PlanItem(plan.Id, Facts("1", await office.Unit("JGDW"), []) with { Stream = WorkStream.Party }, whole.Id));
        return new(plan.Id, Facts("=1+1", await office.Unit("DGW"), []));
    }

    static void AllSame(Page preview, int rows)
    {
        var counts = preview.Document.QuerySelectorAll(".filters a b").Select(b => int.Parse(b.TextContent)).ToList();
        Assert.True(counts is [var all, 0, 0, var same, 0] && all == rows && same == rows, string.Join("\n", preview.Results().Where(line => !line.StartsWith("不变", StringComparison.Ordinal))));
    }

    static Task<List<string>> Said(Office office) => office.Look(async db =>
    {
        var items = await db.Set<PlanItem>().Include(i => i.Milestones).ToListAsync();
        var units = await db.Set<Unit>().ToDictionaryAsync(u => u.Id, u => u.Code);
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.Id, p => p.Code);
        return items.OrderBy(i => i.Number, StringComparer.Ordinal).Select(i => $"{i.Number} {i.Title} {i.Stream} {i.Row} {units[i.Owner]} {(i.Person is { } p ? people[p] : "")} {i.FirstDay} {i.LastDay} "
            + $"{i.SourceDocument} {i.SourceClause} {items.SingleOrDefault(above => above.Id == i.Parent)?.Number} {string.Join('|', i.Milestones.OrderBy(m => m.Day).Select(m => $"{m.Day} {m.Text}"))}").ToList();
    });
}
