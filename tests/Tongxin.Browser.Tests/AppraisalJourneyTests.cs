using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Tongxin.Appraisal;
using Tongxin.Appraisal.Polls;
using Tongxin.People;

namespace Tongxin.Browser.Tests;

/// <summary>A year's appraisal as its five roles walk it: who keeps it, who votes, who is judged and objects, who leads, who audits.</summary>
public sealed class AppraisalJourneyTests(DemoOffice office)
{
    const string Keeper = "办公室 副秘书长", Voter = "农业农村委 主任委员", Judged = "代表工委 主任", Leader = "市人大常委会 主任", Auditor = "审计员";

    [Fact]
    public async Task The_year_is_scored_announced_objected_to_and_decided_anew()
    {
        var (keeper, judged, leader, auditor) = (await office.As(Keeper), await office.As(Judged), await office.As(Leader), await office.As(Auditor));
        var id = await office.Look(db => db.Set<Assessment>().Where(a => a.Code == "units" && a.Year == 2026).Select(a => a.Id).SingleAsync());
        var unit = await office.Look(db => db.Set<Unit>().Where(u => u.Code == "DGW").Select(u => u.Id).SingleAsync());

        // Before it is announced a head sees the own unit, and what cost it most.
        await judged.GotoAsync($"/appraisal/{id}");
        Assert.InRange(await judged.Locator("main tbody th").CountAsync(), 1, 3);
        await judged.Locator($"main tbody th a[href$='{unit}']").ClickAsync();
        await Expect(judged, "为什么不是满分");

        // What is still missing is said, then the result is announced.
        await keeper.GotoAsync($"/appraisal/{id}");
        await keeper.Locator("main tbody tr", new() { HasText = "缺" }).Locator("th a").ClickAsync();
        var missing = keeper.Url;
        foreach (var item in new[] { "study", "integrity", "leader" })
        {
            await keeper.GotoAsync($"{missing}/mark/{item}");
            await keeper.Locator("input[value='say']").CheckAsync();
            await keeper.FillAsync("input[name='Input.Value']", "92");
            await keeper.FillAsync("textarea[name='Input.Reason']", "年度检查记录");
            await Send(keeper, "记下");
        }
        await keeper.GotoAsync($"/appraisal/{id}");
        await keeper.Locator("main form[method=post] button", new() { HasText = "公示结果" }).ClickAsync();
        await Confirm(keeper);
        await Expect(keeper, "公示中");
        await Expect(keeper, "公示到");

        // Everybody reads everybody's points now; who is judged objects.
        await leader.GotoAsync($"/appraisal/{id}");
        await Assertions.Expect(leader.Locator("main tbody tr").Nth(5)).ToBeVisibleAsync();
        await judged.GotoAsync($"/appraisal/{id}/{unit}/object");
        await judged.Locator("select[name='Input.Item']").SelectOptionAsync("leader");
        await judged.FillAsync("textarea[name='Input.Text']", "原表是 100 分，表上记少了。");
        await Send(judged, "提出");
        await Expect(judged, "待答复");

        // It is upheld, and only then the points can be changed; the change says why.
        await keeper.GotoAsync($"/appraisal/{id}/{unit}");
        var before = await keeper.Locator("main tr", new() { HasText = "分管领导" }).Locator("td.num").Nth(1).InnerTextAsync();
        await keeper.Locator("a", new() { HasText = "答复" }).First.ClickAsync();
        await keeper.Locator("input[name='Input.Upheld']").CheckAsync();
        await keeper.FillAsync("textarea[name='Input.Answer']", "核对原表，确为 100 分。");
        await Send(keeper, "答复");
        await keeper.GotoAsync($"/appraisal/{id}/{unit}/mark/leader");
        await keeper.FillAsync("input[name='Input.Value']", "100");
        await keeper.FillAsync("textarea[name='Input.Reason']", "采纳异议，按原表更正");
        await Send(keeper, "记下");
        await judged.GotoAsync($"/appraisal/{id}/{unit}");
        await Expect(judged, "采纳");
        Assert.NotEqual(before, await judged.Locator("main tr", new() { HasText = "分管领导" }).Locator("td.num").Nth(1).InnerTextAsync());

        // What would be otherwise is only tried, and changes nothing.
        await keeper.GotoAsync($"/appraisal/{id}/what-if");
        await keeper.FillAsync("input[name='share']", "100");
        await keeper.Locator("form[aria-label='改算法'] button").ClickAsync();
        await Expect(keeper, "会怎样");

        // Whoever audits reads it all and finds nothing to press.
        await auditor.GotoAsync($"/appraisal/{id}/{unit}");
        await Expect(auditor, "采纳异议，按原表更正");
        await auditor.GotoAsync($"/appraisal/{id}");
        await Assertions.Expect(auditor.Locator("main form[method=post]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_secret_ballot_is_cast_once_on_a_phone_and_tells_nothing()
    {
        var voter = await office.As(Voter, 390);
        var poll = await office.Look(db => db.Set<Poll>().Where(p => p.State == PollState.Made).OrderByDescending(p => p.ClosesAt).Select(p => p.Id).FirstAsync());
        await voter.Locator($".item a[href*='/appraisal/polls/{poll}']").First.ClickAsync();
        await Expect(voter, "无记名");
        var judged = await voter.Locator("form.ballot fieldset").CountAsync();
        Assert.True(judged > 3, $"{judged} judged");
        for (var at = 0; at < judged; at++)
            await voter.Locator("form.ballot fieldset").Nth(at).Locator("input[type=radio]").First.CheckAsync();
        await voter.Locator("form.ballot button", new() { HasText = "投出" }).ClickAsync();
        await Confirm(voter);
        await Expect(voter, "您已经投");

        await voter.GotoAsync($"/appraisal/polls/{poll}/vote");
        await Assertions.Expect(voter.Locator("main button[type=submit].btn-primary")).ToBeDisabledAsync();
        var keeper = await office.As(Keeper);
        await keeper.GotoAsync($"/appraisal/polls/{poll}");
        // How many, not who, and nothing of what.
        await Expect(keeper, "人，已投");
        await Assertions.Expect(keeper.Locator("h2", new() { HasText = "结果" })).ToHaveCountAsync(0);
    }

    static Task Confirm(IPage page) => page.Locator("dialog[open] .btn-primary").ClickAsync();

    static async Task Send(IPage page, string button)
    {
        var before = page.Url;
        await page.Locator("main form[method=post] button", new() { HasText = button }).First.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(before);
    }

    static Task Expect(IPage page, string words) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
}
