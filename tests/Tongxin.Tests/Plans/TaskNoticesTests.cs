using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Plans;
using Tongxin.Plans.CarryOver;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Pages;

namespace Tongxin.Tests.Plans;

public sealed class TaskNoticesTests
{
    static (string, string)[] NewWork(string owner, string along = "") =>
    [
        ("Input.Title", "调研电梯"), ("Input.Stream", "Business"), ("Input.Owner.Text", owner), ("Input.CoOwners.Text", along),
        ("Input.FirstDay", "2026-04-01"), ("Input.LastDay", "2026-06-30"),
    ];

    [Fact]
    public async Task Heads_of_units_on_which_others_put_work_are_told_and_nobody_else()
    {
        await using var office = await Office.Open();

        await (await (await office.As("办公室科员")).Open("/tasks/new")).Submit(NewWork("代表工作委员会", "监察和司法委员会、办公室、市交通运输局"));

        Assert.Equal(
            [
                "代表工委主任: 请代表工作委员会牵头：调研电梯，2026年6月30日止 | 因为您是代表工作委员会负责人",
                "监司委主任: 请监察和司法委员会配合：调研电梯，代表工作委员会牵头，2026年6月30日止 | 因为您是监察和司法委员会负责人",
            ], await Told.All(office));
    }

    [Fact]
    public async Task Work_within_the_own_unit_needs_no_notice()
    {
        await using var office = await Office.Open();

        await (await (await office.As("代表工委主任")).Open("/tasks/new")).Submit(NewWork("代表工作委员会"));

        Assert.Empty(await Told.All(office));
    }

    [Fact]
    public async Task A_head_who_left_is_not_told()
    {
        await using var office = await Office.Open();
        await office.Look(db => db.Set<Post>().Where(p => p.IsHead && p.Title == "主任").ExecuteUpdateAsync(set => set.SetProperty(p => p.To, new DateOnly(2026, 3, 31))));

        await (await (await office.As("办公室科员")).Open("/tasks/new")).Submit(NewWork("代表工作委员会"));

        Assert.Empty(await Told.All(office));
    }

    [Fact]
    public async Task Who_is_to_do_it_is_told_and_who_did_it_before()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", "接待来访", person: "小组长"));

        await (await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/assign")).Submit(("Input.Person", $"{await office.Person("代表工委科员")}"));

        Assert.Equal(
            ["代表工委科员: 请您承办：接待来访，2026年4月10日止 | 因为您是承办人", "小组长: 不再由您承办：接待来访 | 因为您原来是承办人"], await Told.All(office));
        Assert.Equal([$"/tasks/{task.Id}"], await Told.Addresses(office, "代表工委科员"));
    }

    [Fact]
    public async Task Who_arranges_the_work_for_oneself_is_not_told()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        await (await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/assign")).Submit(("Input.Person", $"{await office.Person("代表工委主任")}"));

        Assert.Empty(await Told.All(office));
    }

    [Theory]
    [InlineData("postpone", "延期：一件事，由2026年4月10日延至2026年4月20日；理由：会期后移", "Input.To", "2026-04-20")]
    [InlineData("cancel", "取消：一件事；理由：会期后移")]
    [InlineData("change", "修改：一件事；理由：会期后移；期限2026年4月30日", "Input.LastDay", "2026-04-30")]
    public async Task What_others_do_to_ones_work_is_told_with_the_reason(string move, string text, string field = "Input.Reason", string value = "会期后移")
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", person: "代表工委科员"));

        await (await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/{move}")).Submit(("Input.Reason", "会期后移"), (field, value));

        Assert.Equal([$"代表工委科员: {text} | 因为您是承办人"], await Told.All(office));
    }

    [Fact]
    public async Task What_one_does_to_ones_own_work_is_not_told()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", person: "代表工委主任"));

        await (await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/postpone")).Submit(("Input.To", "2026-04-20"), ("Input.Reason", "会期后移"));

        Assert.Equal(new DateOnly(2026, 4, 20), (await Tasks.Kept(office, task.Id)).LastDay);
        Assert.Empty(await Told.All(office));
    }

    [Fact]
    public async Task A_completion_taken_back_comes_to_who_has_it_in_hand_again()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", person: "代表工委科员"));
        await Tasks.Act(office, task, item => item.Finish("办了", new(2026, 3, 30), new(2026, 4, 1)));

        await (await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/correct")).Submit(("Input.NotDone", "true"), ("Input.Reason", "点错了"));

        Assert.Equal(["代表工委科员: 撤回误报的完成，恢复办理：一件事；理由：点错了 | 因为您是承办人"], await Told.All(office));
    }

    [Fact]
    public async Task When_the_work_goes_to_another_unit_its_head_is_told_and_who_no_longer_does_it()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", person: "代表工委科员"));

        await (await (await office.As("办公室主任")).Open($"/tasks/{task.Id}/change")).Submit(("Input.Owner.Text", "监察和司法委员会"));

        Assert.Equal(
            [
                "代表工委科员: 改由监察和司法委员会牵头，不再由您承办：一件事 | 因为您原来是承办人",
                "监司委主任: 请监察和司法委员会牵头：一件事，2026年4月10日止 | 因为您是监察和司法委员会负责人",
            ], await Told.All(office));
    }

    [Fact]
    public async Task Of_much_that_is_carried_over_each_person_gets_one_notice()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        foreach (var (title, person) in new[] { ("甲", "代表工委科员"), ("乙", "代表工委科员"), ("丙", "监司委科员") })
            await office.Has(await Tasks.Planned(office, person == "监司委科员" ? "JSW" : "DGW", title, person: person));
        await office.Has(await Tasks.Planned(office, "DGW", "丁"));
        var chosen = await office.Look(db => db.Set<PlanItem>().Select(i => i.Id).ToListAsync());

        await office.Do(services => services.GetRequiredService<CarryPlan>().Run(2026, new() { To = new(2027, 6, 30), Chosen = chosen }, CancellationToken.None), by: "办公室主任");

        Assert.Equal(
            [
                "代表工委科员: 您承办的 2 项任务结转到2027年，新的期限是2027年6月30日 | 因为您是承办人",
                "监司委科员: 结转到2027年：丙，新的期限是2027年6月30日 | 因为您是承办人",
            ], await Told.All(office));
        var clerk = await office.As("代表工委科员");
        var list = await clerk.Open((await Told.Addresses(office, "代表工委科员")).Single());
        Assert.Equal(["甲", "乙"], list.Rows.Select(row => row.QuerySelector("a")!.TextContent.Trim()).Order().Reverse());
    }
}
