using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Plans;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

public sealed class NewTaskTests
{
    static (string, string)[] Filled(params (string, string)[] other) =>
    [
        ("Input.Title", "调研老旧小区加装电梯"), ("Input.Stream", "Business"), ("Input.Owner.Text", "代表工作委员会"), ("Input.FirstDay", "2026-04-01"), ("Input.LastDay", "2026-06-30"),
        .. other,
    ];

    [Fact]
    public async Task A_head_adds_a_task_to_the_own_unit_with_milestones_and_units_that_work_along()
    {
        await using var office = await Office.Open();

        var form = await (await office.As("代表工委主任")).Open("/tasks/new");
        Assert.Equal("代表工作委员会", form.Find("[name='Input.Owner.Text']")!.GetAttribute("value"));
        var page = await form.Submit(Filled(("Input.CoOwners.Text", "办公室、监察和司法委员会"), ("Input.Row", "H5"), ("Input.Milestones", "4-15 完成调研\n5月20日 报告初稿")));

        Assert.Equal("调研老旧小区加装电梯", page.Heading);
        Assert.Contains("办公室、监察和司法委员会", page.Text);
        Assert.Contains("4月15日 完成调研", page.Text);
        Assert.Contains("列入计划：调研老旧小区加装电梯", page.Text);
    }

    [Fact]
    public async Task A_piece_of_work_is_divided_and_stays_linked_to_the_whole()
    {
        await using var office = await Office.Open();
        var whole = await office.Has(await Tasks.Planned(office, "BGS", "办好视察"));

        var form = await (await office.As("代表工委主任")).Open($"/tasks/new?parent={whole.Id}");
        var page = await form.Submit(Filled());

        Assert.Contains("由“办好视察”分解任务", page.Text);
        Assert.Contains($"/tasks/{whole.Id}", page.Links);
        Assert.Contains("调研老旧小区加装电梯", (await (await office.As("办公室科员")).Open($"/tasks/{whole.Id}")).Text);
    }

    [Fact]
    public async Task Nobody_gives_tasks_to_a_unit_that_is_not_below()
    {
        await using var office = await Office.Open();

        var form = await (await office.As("代表工委主任")).Open("/tasks/new");
        var refused = await form.Submit(Filled(("Input.Owner.Text", "监察和司法委员会")));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.False(await office.Look(db => db.Set<PlanItem>().AnyAsync()));
    }

    [Fact]
    public async Task An_adopted_plan_takes_a_numbered_item_only_with_a_reason()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("办公室主任")).Open("/tasks/new?plan=2026");

        var refused = await form.Submit(Filled(("Input.Number", "业务 9.1")));
        Assert.Equal("plan.reason-needed", refused.Alert);
        Assert.Contains("调研老旧小区加装电梯", refused.Source);
        var page = await refused.Submit(Filled(("Input.Number", "业务 9.1"), ("Input.Reason", "主任会议第三次会议增列")));

        Assert.Contains("要点通过后增列：调研老旧小区加装电梯；理由：主任会议第三次会议增列", page.Text);
    }

    [Fact]
    public async Task Only_who_draws_up_the_plan_gives_numbers_and_each_number_once()
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "BGS", "先来的", number: "业务 9.1"));

        var head = await (await office.As("代表工委主任")).Open("/tasks/new");
        Assert.Null(head.Find("[name='Input.Number'][maxlength]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Submit(Filled(("Input.Number", "业务 9.2")))).Status);

        var taken = await (await (await office.As("办公室主任")).Open("/tasks/new")).Submit(Filled(("Input.Number", "业务 9.1"), ("Input.Reason", "增列")));
        Assert.Contains("编号“业务 9.1”已经用于“先来的”，请换一个。", taken.Errors);
    }

    [Fact]
    public async Task Finished_work_is_not_divided()
    {
        await using var office = await Office.Open();
        var whole = await office.Has(await Tasks.Planned(office, "DGW"));
        var form = await (await office.As("代表工委主任")).Open($"/tasks/new?parent={whole.Id}");
        await Tasks.Act(office, whole, item => item.Finish("", new(2026, 3, 30), new(2026, 4, 1)));

        var refused = await form.Submit(Filled());

        Assert.Equal("task.closed", refused.Alert);
        Assert.Contains("调研老旧小区加装电梯", refused.Source);
    }

    [Theory]
    [InlineData("Input.Owner.Text", "不存在的单位", "没有叫“不存在的单位”的单位")]
    [InlineData("Input.Owner.Text", "", "请填写牵头单位")]
    [InlineData("Input.LastDay", "2026-03-01", "期限不能早于开始日期")]
    [InlineData("Input.LastDay", "9999-12-31", "期限应在2026年内")]
    [InlineData("Input.FirstDay", "0001-01-01", "开始日期应在2026年前后")]
    [InlineData("Input.Milestones", "完成调研", "看不出日期")]
    [InlineData("Input.Milestones", "2-30 完成调研", "看不出日期")]
    [InlineData("Input.Row", "X9", "写三三四的编号")]
    [InlineData("Input.Stream", "7", "条线")]
    [InlineData("Input.Title", "\u202E\u0001", "请写明事项")]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(string field, string value, string message)
    {
        await using var office = await Office.Open();

        var form = await (await office.As("代表工委主任")).Open("/tasks/new");
        var refused = await form.Submit([.. Filled(("Input.Instruction", "会上交办的")).Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains(message));
        Assert.Contains("会上交办的", refused.Source);
    }

    [Fact]
    public async Task A_title_of_five_hundred_characters_is_refused_and_control_characters_are_not_kept()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("代表工委主任")).Open("/tasks/new");

        var refused = await form.Submit([.. Filled().Where(f => f.Item1 != "Input.Title"), ("Input.Title", new string('长', 500))]);
        Assert.Contains("事项最多 200 字。", refused.Errors);
        var page = await form.Submit([.. Filled().Where(f => f.Item1 != "Input.Title"), ("Input.Title", "甲\u0001乙<script>alert(1)</script>")]);

        Assert.Equal("甲乙<script>alert(1)</script>", page.Heading);
        Assert.DoesNotContain("<script>alert", page.Source);
    }

    [Fact]
    public async Task Without_a_plan_of_the_year_the_page_says_what_to_do()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("办公室主任")).Open("/tasks/new?plan=2031");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("请办公室先起草要点", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As("办公室主任")).Open($"/tasks/new?parent={Guid.CreateVersion7()}")).Status);
    }

    [Theory]
    [InlineData("代表工委科员", 403), InlineData("代表", 403), InlineData("审计员", 403), InlineData("支部书记", 200)]
    public async Task Heads_and_the_general_office_add_tasks(string who, int status)
    {
        await using var office = await Office.Open();

        Assert.Equal(status, (int)(await (await office.As(who)).Open("/tasks/new")).Status);
    }
}
