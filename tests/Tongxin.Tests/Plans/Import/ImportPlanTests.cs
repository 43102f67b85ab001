using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Plans;
using Tongxin.Tests.Kit;
using Tongxin.Tests.People.Import;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.Plans.Import;

public sealed class ImportPlanTests
{
    static readonly byte[] Small = PlanBooks.Of(
        PlanBooks.Row("业务 1.1", "组织视察", ("上级编号", "业务 1"), ("配合单位", "办公室、JSW"), ("承办人", "代表工委科员"), ("节点", "3-15 定方案\n2028-1-10 印发报告")),
        PlanBooks.Row("业务 1", "代表工作", ("开始", 46447), ("期限", "2027年12月31日")),
        PlanBooks.Row("党建 1", "主题党日", ("条线", "党建"), ("牵头单位", "机关党委"), ("对应", null)));

    [Fact]
    public async Task Nothing_is_written_before_it_is_confirmed_and_everything_after()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);

        var preview = await office.UploadPlan(Small);

        Assert.Equal("核对导入", preview.Heading);
        Assert.Equal(["新增 年度要点 2 业务 1.1 组织视察", "新增 年度要点 3 业务 1 代表工作", "新增 年度要点 4 党建 1 主题党日"], preview.Results());
        Assert.Null(preview.Find("[name='Input.Reason']"));
        Assert.False(await office.Look(db => db.Set<PlanItem>().AnyAsync()));

        var written = await preview.Confirm();

        Assert.Equal("已写入", written.Heading);
        Assert.Contains("新增 3 行", written.Text);
        var items = await office.Look(db => db.Set<PlanItem>().Include(i => i.CoOwners).Include(i => i.Milestones).AsSplitQuery().ToDictionaryAsync(i => i.Number));
        Assert.Equal(items["业务 1"].Id, items["业务 1.1"].Parent);
        Assert.Equal(new DateOnly(2027, 3, 1), items["业务 1"].FirstDay);
        Assert.Equal(await office.Person("代表工委科员"), items["业务 1.1"].Person);
        Assert.Equal([await office.Unit("BGS"), await office.Unit("JSW")], items["业务 1.1"].CoOwners.Select(c => c.Unit).ToHashSet());
        Assert.Equal([(new(2027, 3, 15), "定方案"), (new DateOnly(2028, 1, 10), "印发报告")], items["业务 1.1"].Milestones.OrderBy(m => m.Day).Select(m => (m.Day, m.Text)));
        Assert.Equal(["列入计划：组织视察"], await Tasks.Story(office, items["业务 1.1"].Id));
        Assert.Contains("主题党日", (await (await office.As("代表工委科员")).Open("/plans/2027")).Text);
        Assert.Equal(await office.Person("办公室科员"), await office.Look(db => db.Facts.Where(f => f.Kind == "task.planned").Select(f => f.Actor).FirstAsync()));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        await (await office.UploadPlan(Small)).Confirm();
        var facts = await office.Look(db => db.Facts.CountAsync());

        var again = await office.UploadPlan(Small);

        Assert.All(again.Results(), line => Assert.StartsWith("不变", line));
        Assert.Equal("import.nothing-to-write", again.Alert);
        Assert.Equal(409, (int)(await again.Confirm()).Status);
        Assert.Equal(facts, await office.Look(db => db.Facts.CountAsync()));
    }

    [Fact]
    public async Task A_file_is_written_once_however_often_it_is_confirmed()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var preview = await office.UploadPlan(Small);
        await preview.Confirm();
        var facts = await office.Look(db => db.Facts.CountAsync());

        Assert.Equal("已写入", (await preview.Confirm()).Heading);
        Assert.Equal(facts, await office.Look(db => db.Facts.CountAsync()));
    }

    [Fact]
    public async Task What_differs_is_changed_by_the_items_own_acts_and_shown_before_and_after()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        await (await office.UploadPlan(Small)).Confirm();

        var preview = await office.UploadPlan(PlanBooks.Of(
            PlanBooks.Row("业务 1.1", "组织两次视察", ("上级编号", "业务 1"), ("配合单位", "办公室"), ("期限", "2027-07-31"), ("节点", "3-15 定方案")),
            PlanBooks.Row("党建 1", "主题党日", ("条线", "党建"), ("牵头单位", "机关党委"), ("对应", null), ("承办人", "机关党委书记"))));

        Assert.Equal("更新 年度要点 2 业务 1.1 组织两次视察 事项：组织视察 改为 组织两次视察；配合单位：办公室、监察和司法委员会 改为 办公室；承办人：代表工委科员 改为 （空）；"
            + "期限：2027-06-30 改为 2027-07-31；节点：3-15 定方案，2028-1-10 印发报告 改为 3-15 定方案", preview.Results()[0]);
        Assert.Equal("更新 年度要点 3 党建 1 主题党日 承办人：（空） 改为 机关党委书记", preview.Results()[1]);
        Assert.Contains("另有 1 项不在表里，保持原样", preview.Text);
        await preview.Confirm();

        var items = await office.Look(db => db.Set<PlanItem>().ToDictionaryAsync(i => i.Number, i => i.Id));
        Assert.Equal(["列入计划：组织视察", "修改：组织两次视察；调整配合单位；节点：去掉1月10日印发报告", "撤回承办人安排：组织两次视察"], await Tasks.Story(office, items["业务 1.1"]));
        Assert.Equal(["列入计划：主题党日", "安排机关党委书记承办：主题党日"], await Tasks.Story(office, items["党建 1"]));
        Assert.Equal(["列入计划：代表工作"], await Tasks.Story(office, items["业务 1"]));
    }

    [Fact]
    public async Task An_adopted_plan_is_adjusted_with_one_reason_that_every_item_keeps()
    {
        await using var office = await Office.Open();
        var item = await office.Has(await Tasks.Planned(office, "DGW", "听取报告", number: "业务 3.1"));
        var file = PlanBooks.Of(
            PlanBooks.Row("业务 3.1", "听取报告", ("开始", "2026-03-01"), ("期限", "2026-05-10"), ("来源文件", "2026年工作要点"), ("条款", "三")),
            PlanBooks.Row("业务 3.2", "专题询问", ("开始", "2026-03-01"), ("期限", "2026-05-20")));

        var preview = await office.UploadPlan(file, 2026);
        Assert.Contains("2 项增列和改动", preview.Text);
        var refused = await preview.Confirm();
        Assert.Equal("plan.reason-needed", refused.Alert);
        Assert.Equal(409, (int)refused.Status);
        var tooLong = await refused.Confirm(("Input.Reason", new string('长', 201)));
        Assert.Contains("理由最多 200 字。", tooLong.Errors);
        Assert.Single(await Tasks.Story(office, item.Id));
        var written = await tooLong.Confirm(("Input.Reason", "会期后移"));

        Assert.Equal("已写入", written.Heading);
        Assert.Equal("调整（要点通过后）：听取报告；理由：会期后移", (await Tasks.Story(office, item.Id))[^1]);
        Assert.Contains("要点通过后增列：专题询问；理由：会期后移", await office.Look(db => db.Facts.Select(f => f.Sentence).ToListAsync()));
    }

    [Fact]
    public async Task Who_does_an_item_of_an_adopted_plan_is_arranged_without_a_reason()
    {
        await using var office = await Office.Open();
        var item = await office.Has(await Tasks.Planned(office, "DGW", "听取报告", number: "业务 3.1"));

        var preview = await office.UploadPlan(new Workbook().Sheet("年度要点", ["编号", "条线", "事项", "牵头单位", "承办人", "开始", "期限"],
            ["业务 3.1", "业务", "听取报告", "DGW", "代表工委科员", "2026-03-01", "2026-04-10"]).Bytes(), 2026);

        Assert.Equal(["更新 年度要点 2 业务 3.1 听取报告 承办人：（空） 改为 代表工委科员"], preview.Results());
        Assert.Contains("没有“对应”、“上级编号”、“配合单位”、“来源文件”、“条款”、“交办”、“节点”列，这些内容保持原样", preview.Text);
        Assert.Equal("已写入", (await preview.Confirm()).Heading);
        Assert.Equal("安排代表工委科员承办：听取报告", (await Tasks.Story(office, item.Id))[^1]);
        Assert.Equal("三", (await Tasks.Kept(office, item.Id)).SourceClause);
    }

    [Fact]
    public async Task When_the_plan_changed_since_the_preview_nothing_is_written_and_the_new_preview_is_shown()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var item = await office.Has(await Tasks.Planned(office, "DGW", "听取报告", number: "业务 3.1", year: 2027, due: "2027-05-01"));
        var preview = await office.UploadPlan(PlanBooks.Of(PlanBooks.Row("业务 3.1", "听取两个报告"), PlanBooks.Row("业务 9", "新的")));
        await Tasks.Act(office, item, kept => kept.Finish("", new(2027, 3, 1), new(2027, 3, 2)));

        var refused = await preview.Confirm();

        Assert.Equal((409, "import.changed-meanwhile"), ((int)refused.Status, refused.Alert));
        Assert.Contains("2027年工作要点又有了变动", refused.Text);
        Assert.StartsWith("不收", refused.Results()[0]);
        Assert.Equal(1, await office.Look(db => db.Set<PlanItem>().CountAsync()));
        Assert.Equal("已写入", (await refused.Confirm()).Heading);
    }

    [Fact]
    public async Task A_preview_belongs_to_its_owner_its_year_and_its_kind()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var preview = await office.UploadPlan(Small);
        var people = await office.Upload(PeopleBooks.People(["N1", "张三"]));

        Assert.Equal(404, (int)(await (await office.As("办公室主任")).Open(preview.Address)).Status);
        Assert.Equal(404, (int)(await (await office.As("办公室科员")).Open(preview.Address.Replace("2027", "2026", StringComparison.Ordinal))).Status);
        Assert.Equal(403, (int)(await (await office.As(SmallOffice.SystemAdmin)).Open("/plans/2027/import/" + people.Address.Split('/')[^1])).Status);
        Assert.Equal(403, (int)(await (await office.As("办公室科员")).Open("/people/import/" + preview.Address.Split('/')[^1])).Status);
    }

    [Fact]
    public async Task The_plan_offers_to_import_to_those_who_draw_it_up()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);

        var empty = await (await office.As("办公室科员")).Open("/plans/2027");
        var page = await empty.Follow("导入 Excel");

        Assert.Equal("导入2027年工作要点", page.Heading);
        Assert.Contains("/plans/2027/import/template", page.Links);
        Assert.Contains("从 Excel 导入", empty.Text);
        Assert.DoesNotContain("/plans/2027/import", (await (await office.As("代表工委主任")).Open("/plans/2027")).Links);
        Assert.Equal(404, (int)(await (await office.As("办公室科员")).Open("/plans/2031/import")).Status);
        Assert.Equal(404, (int)(await (await office.As("办公室科员")).Open($"/plans/2027/import/{Guid.CreateVersion7()}")).Status);
    }

    [Theory]
    [InlineData("系统管理员"), InlineData("审计员"), InlineData("常委会主任"), InlineData("代表工委主任"), InlineData("代表")]
    public async Task Nobody_but_the_general_office_may(string who)
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var preview = await office.UploadPlan(Small);

        foreach (var address in new[] { "/plans/2027/import", preview.Address, "/plans/2027/import/template" })
            Assert.Equal(403, (int)(await (await office.As(who)).Open(address)).Status);
    }

    [Fact]
    public async Task Hundreds_of_rows_are_judged_with_a_handful_of_questions()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        object?[][] rows = [.. Enumerable.Range(1, 150).Select(i => PlanBooks.Row($"业务 {i}", $"第{i}项", ("配合单位", "办公室"), ("承办人", "代表工委科员"), ("节点", "3-15 定方案")))];
        await (await office.UploadPlan(PlanBooks.Of(rows))).Confirm();
        object?[][] more = [.. Enumerable.Range(101, 150).Select(i => PlanBooks.Row($"业务 {i}", $"第{i}件事", ("上级编号", i > 150 ? "业务 1" : null)))];

        using var asked = new QuestionCount();
        await asked.Hear();
        var judged = await office.Do(services => services.GetRequiredService<Tongxin.Plans.Import.ReadPlanBook>().Run(2027, PlanBooks.Of(more), CancellationToken.None));

        Assert.Equal((100, 50), (judged.Count(LineState.New), judged.Count(LineState.Changed)));
        Assert.InRange(asked.Count, 1, 8);
        await office.Do(services => services.GetRequiredService<Tongxin.Plans.Import.WritePlanBook>().Run(judged, "", null, CancellationToken.None));
        Assert.Equal(250, await office.Look(db => db.Set<PlanItem>().CountAsync()));
    }
}
