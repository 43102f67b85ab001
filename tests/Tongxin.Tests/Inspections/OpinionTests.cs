using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Platform.Notices;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Looking;

namespace Tongxin.Tests.Inspections;

public sealed class OpinionTests
{
    // 常委会主任 heads what stands above 代表工委; 办公室主任 inspects by office.
    const string Drafter = "办公室主任", Approver = "常委会主任", Unit = "代表工委主任";

    [Fact]
    public async Task An_opinion_goes_through_its_eight_steps_is_reopened_and_closed()
    {
        await using var office = await Office.Open();
        var (drafter, approver, unit) = (await office.As(Drafter), await office.As(Approver), await office.As(Unit));
        var page = await Draft(office, drafter);
        Assert.Contains("提醒，代表工作委员会，起草中", page.Text);
        // Until it is issued the unit knows nothing of it.
        Assert.Equal(HttpStatusCode.NotFound, (await unit.Open(page.Address)).Status);

        await Do(drafter, page, "submit");
        Assert.Equal("inspection-opinion.own", (await drafter.Open($"{page.Address}/do/approve")).Alert);
        Assert.Contains("请审批", (await approver.Open("/notices")).Text);
        await Do(approver, page, "send-back", ("Input.Words", "要求写具体"));
        await (await drafter.Open($"{page.Address}/edit")).Submit(("Input.Grade", "urge"), ("Input.Demand", "五月底前把两项都改到位。"));
        await Do(drafter, page, "submit");
        await Do(approver, page, "approve");
        await Do(drafter, page, "issue");

        Assert.Contains("督查意见等签收 · 代表工作委员会", (await unit.Open("/")).Text);
        await Do(unit, page, "receive");
        var shown = await unit.Open(page.Address);
        // Issued on 1 April in the middle grade: ten workdays, without the days off of 清明.
        Assert.Contains("反馈整改（督办）", shown.Text);
        Assert.Equal(new(2026, 4, 16), (await Kept(office)).Due);
        Assert.Equal("整改", shown.Find(".steps [aria-current]")!.TextContent);
        // How it was drafted and approved is not the unit's to read.
        Assert.DoesNotContain("要求写具体", shown.Text);
        Assert.Contains("要求写具体", (await drafter.Open(page.Address)).Text);

        var form = await unit.Open($"{page.Address}/do/answer");
        Assert.Contains("请写明整改情况", string.Concat((await form.Press("反馈整改")).Errors));
        Assert.Contains("请写明佐证在哪里", string.Concat((await form.Submit(("Input.Words", "都改了"))).Errors));
        await form.Submit(("Input.Words", "改了一项，另一项在办。"), ("Input.Evidence", "/tasks\n整改报告"));
        await Do(drafter, page, "reopen", ("Input.Words", "还有一项没有改"));
        shown = await unit.Open(page.Address);
        Assert.Contains("退回重改 1 次", shown.Text);
        Assert.NotNull(shown.Find("a[href='/tasks']"));
        Assert.Contains("重新整改", shown.Text);

        await Do(unit, page, "answer", ("Input.Words", "两项都改了。"), ("Input.Evidence", "/tasks"));
        await Do(drafter, page, "pass", ("Input.Words", "两项都看了，改到位。"));
        await Do(drafter, page, "close");
        Assert.Contains("已销号", (await unit.Open(page.Address)).Text);
        Assert.Equal(8, (await unit.Open(page.Address)).Document.QuerySelectorAll(".steps .done").Length);
        Assert.Contains(await office.Look(db => db.Facts.Where(f => f.Kind.StartsWith("inspection-opinion.")).Select(f => f.Kind).ToListAsync()), kind => kind == "inspection-opinion.reopen");
        Assert.Contains("督查意见 1 件", (await drafter.Open("/figures/inspections.opinions?from=2026-01-01&to=2026-12-31")).Heading.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_out_of_turn_or_not_ones_own_is_refused_in_words()
    {
        await using var office = await Office.Open();
        var (drafter, unit) = (await office.As(Drafter), await office.As(Unit));
        var page = await Draft(office, drafter);

        Assert.Equal("inspection-opinion.not-issue", (await drafter.Open($"{page.Address}/do/issue")).Alert);
        Assert.Equal("inspection-opinion.not-close", (await drafter.Open($"{page.Address}/do/close")).Alert);
        Assert.Equal(HttpStatusCode.NotFound, (await drafter.Open($"{page.Address}/do/nothing")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await drafter.Open($"{page.Address}/do/answer")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await unit.Open($"{page.Address}/do/receive")).Status);
        // A stale page.
        var form = await drafter.Open($"{page.Address}/edit");
        await form.Submit(("Input.Title", "改过的标题"));
        Assert.Equal(HttpStatusCode.Conflict, (await form.Submit(("Input.Title", "另一个标题"))).Status);
        await Do(drafter, page, "submit");
        Assert.Equal("inspection-opinion.not-edit", (await drafter.Open($"{page.Address}/edit")).Alert);
        // Nobody drafts an opinion of the own unit or of one beside it.
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.Open("/inspections/opinions/new")).Status);
        var head = await office.As("支部书记");
        Assert.DoesNotContain(await office.Unit("DGW"), (await head.Open("/inspections/opinions/new")).Document.QuerySelectorAll("select[name='Input.Unit'] option").Select(option => Guid.TryParse(option.GetAttribute("value"), out var id) ? id : Guid.Empty));
        var wrong = await (await head.Open("/inspections/opinions/new")).Submit(("Input.Unit", $"{await office.Unit("DGW")}"), ("Input.Title", "不归我管"), ("Input.Found", "x"), ("Input.Demand", "y"), ("Input.Grade", "remind"));
        Assert.Contains("不能督查这个单位", string.Concat(wrong.Errors));
    }

    [Fact]
    public async Task Nobody_inspects_the_own_unit_nor_writes_in_anothers_draft()
    {
        await using var office = await Office.Open();
        var (above, keeper, other) = (await office.As(Approver), await office.As(Drafter), await office.As("机关党委书记"));
        var own = await (await above.Open("/inspections/opinions/new")).Submit(
            ("Input.Unit", $"{await office.Unit("BGS")}"), ("Input.Title", "关于办公室的督查意见"), ("Input.Found", "问题"), ("Input.Demand", "要求"), ("Input.Grade", "remind"));

        // The general office inspects all others, and knows nothing of a draft about itself.
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.Open(own.Address)).Status);
        Assert.DoesNotContain("关于办公室的督查意见", (await keeper.Open("/inspections/opinions?state=all")).Text);
        Assert.DoesNotContain($"{await office.Unit("BGS")}", (await keeper.Open("/inspections/opinions/new")).Source);

        // Whoever would approve has not written.
        var page = await Draft(office, keeper);
        Assert.Equal("inspection-opinion.not-drafter", (await other.Open($"{page.Address}/edit")).Alert);
    }

    [Fact]
    public async Task A_late_opinion_is_told_to_the_unit_and_later_to_the_head_above_once_each()
    {
        await using var office = await Office.Open();
        var (drafter, approver) = (await office.As(Drafter), await office.As(Approver));
        var page = await Draft(office, drafter);
        await Do(drafter, page, "submit");
        await Do(approver, page, "approve");
        await Do(drafter, page, "issue");

        // To be signed for by 3 April; the next workday is the 7th.
        office.On("2026-04-07");
        await office.Duty<WatchOpinions>();
        await office.Duty<WatchOpinions>();
        Assert.Equal(1, await Told(office, Unit, "请抓紧办"));
        Assert.Equal(0, await Told(office, Approver, "仍未办"));
        Assert.Contains("逾期 1 件", (await drafter.Open("/inspections")).Text);
        var owes = await drafter.Open("/owes");
        Assert.Equal("代表工作委员会", owes.Rows[0].Children[0].TextContent);
        var one = await owes.Follow("代表工作委员会");
        Assert.Contains("督查意见", one.Text);
        Assert.Contains("关于整改反弹", one.Text);

        office.On("2026-04-15");
        await office.Duty<WatchOpinions>();
        await office.Duty<WatchOpinions>();
        Assert.Equal(1, await Told(office, Approver, "仍未办"));
    }

    static async Task<Page> Draft(Office office, Visitor drafter) => await (await drafter.Open("/inspections/opinions/new")).Submit(
        ("Input.Unit", $"{await office.Unit("DGW")}"), ("Input.Title", "关于整改反弹的督查意见"), ("Input.Found", "上次指出的两项只改了一项。"), ("Input.Demand", "五月底前改到位。"), ("Input.Grade", "remind"));

    static async Task Do(Visitor who, Page page, string act, params (string, string)[] filled)
    {
        var form = await who.Open($"{page.Address}/do/{act}");
        var done = await form.Press(form.Heading, filled);
        Assert.True(done.Status == HttpStatusCode.OK && done.Alert is null && done.Errors.Count == 0, $"{act}: {done.Text}");
    }

    static Task<InspectionOpinion> Kept(Office office) => office.Look(db => db.Set<InspectionOpinion>().SingleAsync());

    static async Task<int> Told(Office office, string person, string words) => await office.Person(person) is var id
        ? await office.Look(db => db.Set<Notice>().CountAsync(n => n.Person == id && n.Text.Contains(words))) : 0;
}
