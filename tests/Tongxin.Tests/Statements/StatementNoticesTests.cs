using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Statements.HandUp;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Pages;

namespace Tongxin.Tests.Statements;

public sealed class StatementNoticesTests
{
    [Fact]
    public async Task When_a_round_opens_each_head_gets_one_notice_whatever_is_owed()
    {
        await using var office = await Office.Open();

        await Months.Opened(office);

        var told = await Told.All(office);
        Assert.Equal(8, told.Count);
        Assert.Contains("代表工委主任: 2026年3月“两总结两安排”开始，草稿已按记录写好：代表工作委员会4月9日前交 | 因为您是代表工作委员会负责人", told);
        Assert.Contains("监司委主任: 2026年3月“两总结两安排”开始，草稿已按记录写好：监察和司法委员会4月9日前、第二党支部4月9日前交 | 因为您是监察和司法委员会、第二党支部负责人", told);
        Assert.DoesNotContain(told, notice => notice.StartsWith("代表工委科员", StringComparison.Ordinal));
        Assert.Equal([$"/statements/{(await Months.Of(office, "DGW")).Id}"], await Told.Addresses(office, "代表工委主任"));
        Assert.Equal(["/statements?month=2026-03"], await Told.Addresses(office, "监司委主任"));
    }

    [Fact]
    public async Task What_is_handed_up_is_told_to_the_superiors_head_and_not_to_who_handed_it_up()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Told.Forget(office);

        await Months.HandUp(office, "XZ1", "小组长");

        Assert.Equal(["支部书记: 第一党小组交来2026年3月“两总结两安排”，请在4月7日前接收或退回 | 因为您是第一党支部负责人"], await Told.All(office));
    }

    [Fact]
    public async Task At_the_top_there_is_nobody_to_tell()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Told.Forget(office);

        await Months.HandUp(office, "CDZ", "常委会主任");

        Assert.Empty(await Told.All(office));
    }

    [Theory]
    [InlineData("AcceptInput.Version", "", "市人大常委会接收2026年3月“两总结两安排”")]
    [InlineData("ReturnInput.Reason", "请补上督办情况。", "市人大常委会退回2026年3月“两总结两安排”：请补上督办情况。请在4月3日前补充后再交")]
    public async Task What_was_decided_is_told_to_the_head_and_to_who_wrote_the_draft(string field, string value, string text)
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Decided(office, field, value);

        Assert.Equal([$"代表工委主任: {text} | 因为您是代表工作委员会负责人", $"代表工委科员: {text} | 因为草稿是您写的"], await Told.All(office));
    }

    [Fact]
    public async Task Who_wrote_the_draft_and_has_left_the_unit_since_does_not_read_on()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Decided(office, "ReturnInput.Reason", "请补上督办情况。", before: () => office.Look(db =>
            db.Set<Post>().Where(p => p.Title == "科员").ExecuteUpdateAsync(set => set.SetProperty(p => p.To, new DateOnly(2026, 3, 31)))));

        Assert.StartsWith("代表工委主任: ", Assert.Single(await Told.All(office)));
    }

    [Fact]
    public async Task What_the_meeting_gives_to_a_unit_is_told_to_its_head()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Told.Forget(office);
        var unit = await office.Unit("DGW");

        var page = await (await office.As("办公室主任")).Open($"/statements/meeting?month=2026-03&unit={unit}");
        await page.Submit(("Input.Title", "整理视察意见"), ("Input.Owner", $"{unit}"), ("Input.Due", "2026-04-20"));

        Assert.Equal(["代表工委主任: 请代表工作委员会牵头：整理视察意见，2026年4月20日止 | 因为您是代表工作委员会负责人"], await Told.All(office));
    }

    // The clerk writes, the head hands up, the committee's head decides.
    static async Task Decided(Office office, string field, string value, Func<Task>? before = null)
    {
        var id = (await Months.Of(office, "DGW")).Id;
        await (await (await office.As("代表工委科员")).Open($"/statements/{id}")).Submit(("Input.PartyDone", "学习两次。"), ("Input.Act", "save"));
        await office.Do(services => services.GetRequiredService<HandUpStatement>().Run(id, CancellationToken.None), by: "代表工委主任");
        await (before?.Invoke() ?? Task.CompletedTask);
        await Told.Forget(office);
        var page = await (await office.As("常委会主任")).Open($"/statements/{id}");
        await page.Submit((field, value.Length > 0 ? value : page.Find($"[name='{field}']")!.GetAttribute("value")!));
    }
}
