using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Tongxin.People;
using Tongxin.Statements;

namespace Tongxin.Browser.Tests;

/// <summary>The monthly loop as its people walk it, with scripts and without.</summary>
public sealed class MonthlyLoopTests(DemoOffice office)
{
    [Theory]
    [InlineData(1280, true), InlineData(390, false)]
    public async Task A_head_corrects_the_draft_and_hands_up_the_superior_returns_then_accepts_and_the_meeting_decides(int width, bool scripts)
    {
        var (unit, head) = await StillOpen();
        var id = await StatementOf(unit);
        var page = await office.As(head, width, scripts: scripts);
        await page.GotoAsync($"/statements/{id}");
        if (await page.Locator("textarea[name='Input.BusinessDone']").CountAsync() == 0)
            await Returned(id);
        await page.GotoAsync($"/statements/{id}");
        await page.FillAsync("textarea[name='Input.BusinessDone']", "代表反映的共性问题较多，下月集中梳理。");
        await page.Locator("button[value='up']").ClickAsync();
        await Assertions.Expect(page.Locator(".lede")).ToContainTextAsync("已于12月3日交账");

        await Returned(id);
        await page.GotoAsync("/");
        await page.Locator(".item a.t", new() { HasText = "两总结两安排" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("请补充代表约见的情况");
        await page.GotoAsync($"/statements/{id}");
        await page.Locator("button[value='up']").ClickAsync();
        await Assertions.Expect(page.Locator(".lede")).ToContainTextAsync("等待");

        var chair = await office.As("市人大常委会 主任", width, scripts: scripts);
        await chair.GotoAsync($"/statements/{id}");
        await chair.Locator("button", new() { HasText = "接收" }).First.ClickAsync();
        await Assertions.Expect(chair.Locator(".lede")).ToContainTextAsync("接收");

        var clerk = await office.As("办公室 副秘书长", width, scripts: scripts);
        await clerk.GotoAsync($"/statements/meeting?month=2026-11&unit={await UnitOf(unit)}");
        await clerk.FillAsync("input[name='Input.Title']", "梳理代表反映的共性问题");
        await clerk.Locator("button", new() { HasText = "记下这一条" }).ClickAsync();
        await Assertions.Expect(clerk.Locator("main")).ToContainTextAsync("梳理代表反映的共性问题");

        await page.GotoAsync($"/find?q={Uri.EscapeDataString("共性问题")}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("梳理代表反映的共性问题");
        Assert.Equal(StatementState.Accepted, await office.Look(db => db.Set<Statement>().Where(s => s.Id == id).Select(s => s.State).SingleAsync()));
        Assert.True(await office.Look(db => db.Set<Plans.PlanItem>().AnyAsync(i => i.Title == "梳理代表反映的共性问题")));
    }

    [Fact]
    public async Task What_a_clerk_records_on_a_phone_stands_in_the_units_account_by_itself()
    {
        var (unit, who) = await StillOpen();
        var clerk = await office.As(who, 390);
        await clerk.GotoAsync($"/activities/new?kind=public-contact&unit={await UnitOf(unit)}");
        await clerk.FillAsync("input[type=date]", "2026-11-27");
        await clerk.FillAsync("input[name='Input.Title']", "接待来访群众说电梯");
        await clerk.Locator("label", new() { HasText = "本单位全体" }).ClickAsync();
        await clerk.Locator("main button[type=submit]").First.ClickAsync();
        await Assertions.Expect(clerk.Locator("h1")).ToContainTextAsync("接待来访群众说电梯");

        var id = await StatementOf(unit);
        await clerk.GotoAsync($"/statements/{id}");

        await Assertions.Expect(clerk.Locator("main")).ToContainTextAsync("接待");
    }

    [Fact]
    public async Task A_draft_saves_itself_while_it_is_typed()
    {
        var id = await StatementOf("XZ10", 0);
        var page = await office.As("社会委党小组 组长");
        await page.GotoAsync($"/statements/{id}");
        if (await page.Locator("textarea[name='Input.PartyDone']").CountAsync() == 0)
            Assert.Skip("社会委党小组已经交账。");

        await page.FillAsync("textarea[name='Input.PartyDone']", "两名同志外出学习，已补课。");
        await Assertions.Expect(page.Locator("[data-autosave-state]")).ToContainTextAsync("已保存");
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("textarea[name='Input.PartyDone']")).ToHaveValueAsync("两名同志外出学习，已补课。");
    }

    async Task Returned(Guid id)
    {
        var chair = await office.As("市人大常委会 主任");
        await chair.GotoAsync($"/statements/{id}");
        await chair.Locator("summary", new() { HasText = "退回" }).ClickAsync();
        await chair.FillAsync("textarea[name='ReturnInput.Reason']", "请补充代表约见的情况。");
        await chair.Locator("button", new() { HasText = "退回" }).ClickAsync();
        await Assertions.Expect(chair.Locator("main")).ToContainTextAsync("上级退回");
        await chair.Context.CloseAsync();
    }

    /// <summary>A unit whose account of the month is still with it, and the visitors' door to its head.</summary>
    async Task<(string Unit, string Head)> StillOpen()
    {
        await office.As(null);
        foreach (var (unit, head) in new[] { ("DGW", "代表工委 主任"), ("NNW", "农业农村委 主任委员"), ("BGS", "办公室 副秘书长") })
        {
            var id = await StatementOf(unit);
            if (await office.Look(db => db.Set<Statement>().AnyAsync(s => s.Id == id && (s.State == StatementState.Open || s.State == StatementState.Returned))))
                return (unit, head);
        }
        Assert.Skip("模拟机关里三个单位都已交账。");
        return default;
    }

    Task<Guid> UnitOf(string code) => office.Look(db => db.Set<Unit>().Where(u => u.Code == code).Select(u => u.Id).SingleAsync());

    async Task<Guid> StatementOf(string code, int months = 0)
    {
        await office.As(null);
        var unit = await UnitOf(code);
        return await office.Look(db => db.Set<Statement>().Where(s => s.Unit == unit).OrderByDescending(s => s.MonthNumber).Skip(months).Select(s => s.Id).FirstAsync());
    }
}
