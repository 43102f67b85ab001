using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Rules.Inspection;

namespace Tongxin.Browser.Tests;

/// <summary>A quarter's inspection as its roles walk it: who inspects, who approves, whose unit it is, who reads along.</summary>
public sealed class InspectionJourneyTests(DemoOffice office)
{
    const string Inspector = "市人大常委会 主任", Approver = "办公室 副秘书长", Unit = "农业农村委 主任委员";

    [Fact]
    public async Task A_quarters_question_becomes_an_opinion_that_is_reopened_and_closed()
    {
        var (inspector, approver, unit) = (await office.As(Inspector), await office.As(Approver), await office.As(Unit, 390));
        var check = await Drawn();

        // From the inbox to the round and into the question.
        await inspector.GotoAsync("/");
        await inspector.Locator(".item", new() { HasText = "第三季度督查" }).First.Locator("a.btn").ClickAsync();
        await inspector.Locator($"a[href='/inspections/checks/{check.Id}']").ClickAsync();
        await inspector.Locator("input[value='not-met']").CheckAsync();
        await inspector.FillAsync("textarea[name='Input.Found']", "党建安排和业务安排分了两次会。");
        await inspector.Locator("main form[method=post] button.btn-primary").ClickAsync();
        await Expect(inspector, "查：未达到");
        await inspector.Locator("a", new() { HasText = "起草督查意见" }).ClickAsync();
        await Assertions.Expect(inspector.Locator("textarea[name='Input.Found']")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("分了两次会"));
        await inspector.FillAsync("textarea[name='Input.Demand']", "下个季度一次会上部署。");
        await inspector.Locator("select[name='Input.Grade']").SelectOptionAsync("urge");
        await Send(inspector);
        await Expect(inspector, "起草中");
        var address = new Uri(inspector.Url).AbsolutePath;

        await Do(inspector, address, "submit");
        await unit.GotoAsync(address);
        await Expect(unit, "没有这件督查意见");
        await Do(approver, address, "approve");
        await Do(inspector, address, "issue");

        // On the phone: from the inbox.
        await unit.GotoAsync("/");
        await unit.Locator(".item", new() { HasText = "等签收" }).First.Locator("a.btn").ClickAsync();
        await Send(unit);
        await Do(unit, address, "answer", ("Input.Words", "已改为一次会部署。"), ("Input.Evidence", "/activities"));
        await Do(inspector, address, "reopen", ("Input.Words", "会开了，分工还没有写进任务"));
        await unit.GotoAsync(address);
        await Expect(unit, "退回重改 1 次");
        await Do(unit, address, "answer", ("Input.Words", "分工写进了任务。"), ("Input.Evidence", "/tasks"));
        await Do(inspector, address, "pass", ("Input.Words", "任务里看到了分工。"));
        await Do(inspector, address, "close");
        await Expect(inspector, "已销号");
        await Assertions.Expect(inspector.Locator(".steps .done")).ToHaveCountAsync(8);

        // Whoever audits sees all of it and can change nothing.
        var auditor = await office.As("审计员");
        await auditor.GotoAsync(address);
        await Expect(auditor, "继续整改");
        await Assertions.Expect(auditor.Locator(".actions")).ToHaveCountAsync(0);
        Assert.Equal(1, await office.Look(db => db.Set<InspectionOpinion>().Where(o => o.Unit == check.Unit && o.Question == check.Question && o.State == InspectionOpinion.Closed).Select(o => o.Reopened).SingleAsync()));
    }

    // Whom the lot falls on differs from one simulated office to the next; in the latest quarter it falls on this unit too.
    Task<InspectionCheck> Drawn() => office.Do(async services =>
    {
        var db = services.GetRequiredService<OfficeDb>();
        var (round, unit) = (await db.Set<InspectionRound>().Where(r => r.Rhythm == Rhythm.Quarter).OrderByDescending(r => r.From).FirstAsync(), await db.Set<Unit>().SingleAsync(u => u.Code == "NNW"));
        var check = db.Add(new InspectionCheck(round, unit.Id, unit.Name, unit.Parent, "党建和业务一次会上部署", "“三同”工作机制", "")).Entity;
        await db.SaveChangesAsync();
        return check;
    });

    static async Task Do(IPage page, string address, string act, params (string Field, string Value)[] filled)
    {
        await page.GotoAsync($"{address}/do/{act}");
        foreach (var (field, value) in filled)
            await page.FillAsync($"[name='{field}']", value);
        await Send(page);
    }

    static async Task Send(IPage page)
    {
        var before = page.Url;
        await page.Locator("main form[method=post] button.btn-primary").ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(before);
    }

    static Task Expect(IPage page, string words) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
}
