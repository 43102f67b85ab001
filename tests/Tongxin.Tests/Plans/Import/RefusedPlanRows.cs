using Microsoft.EntityFrameworkCore;
using Tongxin.Plans;
using Tongxin.Platform.Drafts;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.Plans.Import;

/// <summary>Every row that is not taken says in which column, why, and what to do.</summary>
public sealed class RefusedPlanRows
{
    [Theory]
    [InlineData("编号", null, "缺“编号”")]
    [InlineData("编号", "业务 1234567890.1234567890", "编号最多 20 字")]
    [InlineData("条线", null, "缺“条线”")]
    [InlineData("条线", "财务", "“条线”写的是“财务”，应是 党建 或 业务")]
    [InlineData("对应", "X9", "“对应”：写三三四的编号，如 H5、T3、F17")]
    [InlineData("事项", null, "缺“事项”")]
    [InlineData("事项", "长200", "事项最多 200 字")]
    [InlineData("上级编号", "业务 7", "“上级编号”是“业务 7”，业务里没有这个编号")]
    [InlineData("牵头单位", null, "缺“牵头单位”")]
    [InlineData("牵头单位", "不存在的单位", "“牵头单位”：没有叫“不存在的单位”的单位")]
    [InlineData("牵头单位", "办公室、监察和司法委员会", "“牵头单位”只能写一个单位")]
    [InlineData("配合单位", "办公室、农业委", "“配合单位”：没有叫“农业委”的单位")]
    [InlineData("承办人", "查无此人", "“承办人”是“查无此人”，今天没有叫这个名字的人在代表工作委员会任职")]
    [InlineData("承办人", "办公室科员", "今天没有叫这个名字的人在代表工作委员会任职")]
    [InlineData("开始", null, "缺“开始”")]
    [InlineData("开始", "三月", "“开始”写的是“三月”，不是日期")]
    [InlineData("开始", "2019-03-01", "“开始”：开始日期应在2027年前后|开始日期应在2027年前后")]
    [InlineData("期限", "2027-02-01", "期限不能早于开始日期")]
    [InlineData("期限", "2030-02-01", "期限应在2027年内")]
    [InlineData("来源文件", "长200", "来源文件最多 200 字")]
    [InlineData("条款", "长60", "条款最多 60 字")]
    [InlineData("交办", "长200", "交办事项最多 200 字")]
    [InlineData("节点", "完成调研", "“节点”：“完成调研”看不出日期")]
    [InlineData("节点", "长4000", "“节点”太长，最多 4000 字")]
    public async Task Of_new_items(string column, string? value, string why)
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var said = value?.StartsWith('长') == true ? new string('长', int.Parse(value[1..]) + 1) : value;

        var preview = await office.UploadPlan(PlanBooks.Of(PlanBooks.Row("业务 9", "调研", (column, said)), PlanBooks.Row("业务 10", "好的")));

        Assert.StartsWith("不收 年度要点 2", preview.Results()[0]);
        Assert.Contains(why.Split('|'), part => preview.Results()[0].Contains(part, StringComparison.Ordinal));
        Assert.StartsWith("新增 年度要点 3", preview.Results()[1]);
        Assert.Contains("新增 1 行，更新 0 行，不变 0 行，不收 1 行", (await preview.Confirm()).Text);
    }

    [Fact]
    public async Task A_number_stands_once_in_each_stream()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);

        var preview = await office.UploadPlan(PlanBooks.Of(PlanBooks.Row("1", "甲"), PlanBooks.Row("1", "乙"), PlanBooks.Row("1", "丙", ("条线", "党建"))));

        Assert.Equal(["新增 年度要点 2 1 甲", "不收 年度要点 3 1 乙 编号与第 2 行相同，只收前一行", "新增 年度要点 4 1 丙"], preview.Results());
    }

    [Fact]
    public async Task A_number_in_a_cell_of_numbers_is_not_guessed()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);

        var preview = await office.UploadPlan(PlanBooks.Of(PlanBooks.Row("", "甲", ("编号", 1.1)), PlanBooks.Row("", "乙", ("编号", 2))));

        Assert.Contains("1.10 和 1.1 分不清", preview.Results()[0]);
        Assert.StartsWith("新增 年度要点 3 2 乙", preview.Results()[1]);
    }

    [Fact]
    public async Task Parts_of_a_refused_item_in_a_circle_or_below_a_closed_one()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var over = await office.Has(await Tasks.Planned(office, "DGW", "取消了的", number: "业务 5", year: 2027, due: "2027-05-01"));
        await Tasks.Act(office, over, item => item.Cancel("不办了"));

        var preview = await office.UploadPlan(PlanBooks.Of(
            PlanBooks.Row("业务 1.1", "甲", ("上级编号", "业务 1")), PlanBooks.Row("业务 1", null!), PlanBooks.Row("业务 2", "乙", ("上级编号", "业务 3")),
            PlanBooks.Row("业务 3", "丙", ("上级编号", "业务 2")), PlanBooks.Row("业务 5.1", "丁", ("上级编号", "业务 5")), PlanBooks.Row("业务 1.1.1", "戊", ("上级编号", "业务 1.1"))));

        Assert.Collection(preview.Results(),
            line => Assert.Contains("“上级编号”是“业务 1”，它那一行没有收", line), line => Assert.Contains("缺“事项”", line),
            line => Assert.Contains("成了一圈", line), line => Assert.Contains("成了一圈", line),
            line => Assert.Contains("这件事已经结束，不能再分解", line), line => Assert.Contains("“上级编号”是“业务 1.1”，它那一行没有收", line));
        Assert.Equal("import.nothing-to-write", preview.Alert);
    }

    [Theory]
    [InlineData("done", "这件事已经结束，不能修改"), InlineData("cancelled", "这件事已经结束，不能修改")]
    public async Task Closed_items_are_not_changed_and_stand_as_they_are(string state, string why)
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var item = await office.Has(await Tasks.Planned(office, "DGW", "听取报告", number: "业务 3.1", year: 2027, due: "2027-06-30"));
        await Tasks.Act(office, item, kept =>
        {
            if (state == "done")
                kept.Finish("", new(2027, 3, 1), new(2027, 3, 2));
            else
                kept.Cancel("不办了");
        });
        var same = PlanBooks.Row("业务 3.1", "听取报告", ("来源文件", "2026年工作要点"), ("条款", "三"));

        Assert.StartsWith("不变", Assert.Single((await office.UploadPlan(PlanBooks.Of(same))).Results()));
        var preview = await office.UploadPlan(PlanBooks.Of([.. same[..3], "听取两个报告", .. same[4..]]));
        Assert.StartsWith("不收", Assert.Single(preview.Results()));
        Assert.Contains(why, preview.Results()[0]);
        var arranged = await office.UploadPlan(PlanBooks.Of([.. same[..7], "代表工委科员", .. same[8..]]));
        Assert.Contains("不用再安排承办人", Assert.Single(arranged.Results()));
    }

    [Fact]
    public async Task An_item_stays_below_what_it_is_a_part_of()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var whole = await office.Has(await Tasks.Planned(office, "DGW", "代表工作", number: "业务 3", year: 2027, due: "2027-06-30"));
        await office.Has(await Tasks.Planned(office, "DGW", "听取报告", number: "业务 3.1", year: 2027, due: "2027-06-30", parent: whole));

        var preview = await office.UploadPlan(PlanBooks.Of(PlanBooks.Row("业务 3.1", "听取报告", ("上级编号", "业务 4")), PlanBooks.Row("业务 3", "代表工作", ("上级编号", "业务 3"))));

        Assert.Contains("“上级编号”写的是“业务 4”，计划里是“业务 3”", preview.Results()[0]);
        Assert.Contains("“上级编号”写的是“业务 3”，计划里是空的", preview.Results()[1]);
    }

    [Fact]
    public async Task Two_items_with_one_number_are_not_told_apart()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        foreach (var title in new[] { "甲", "乙" })
            await office.Has(await Tasks.Planned(office, "DGW", title, number: "业务 3", year: 2027, due: "2027-06-30"));

        var preview = await office.UploadPlan(PlanBooks.Of(PlanBooks.Row("业务 3", "甲")));

        Assert.Contains("计划里有 2 项用了编号“业务 3”", Assert.Single(preview.Results()));
    }

    [Fact]
    public async Task Two_people_of_one_name_in_the_unit_are_not_guessed()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var namesake = await office.Has(new Tongxin.People.Person("R900", "代表工委科员"));
        await office.Has(new Tongxin.People.Post(namesake.Id, await office.Unit("DGW"), new("科员", false, 9, new(2024, 1, 1), null, null, null), "任科员"));

        var preview = await office.UploadPlan(PlanBooks.Of(PlanBooks.Row("业务 3", "甲", ("承办人", "代表工委科员"))));

        Assert.Contains("有 2 位同名的人", Assert.Single(preview.Results()));
    }
}
