using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Tongxin.Suggestions;

namespace Tongxin.Browser.Tests;

/// <summary>Suggestions as their three sides walk them: deputies on a phone, the working body and the units at a desk.</summary>
public sealed class SuggestionJourneyTests(DemoOffice office)
{
    const string Deputy = "云岭团 团长", Clerk = "代表工委 主任", Head = "市交通局 局长";

    [Fact]
    public async Task From_a_phone_through_the_office_and_the_unit_to_a_second_answer_and_a_promise()
    {
        var deputy = await office.As(Deputy, 390);
        var id = await Propose(deputy, "关于在云岭区梧桐里增设夜间公交的建议", "梧桐里夜间八点后没有公交，下夜班的人只能走路回家。建议延长一条线路的末班时间。");

        var clerk = await office.As(Clerk);
        await Do(clerk, $"/suggestions/{id}/accept", "立案");
        await Do(clerk, $"/suggestions/{id}/assign", "交办", ("Input.Leads.Text", "市交通运输局"));
        await Expect(clerk, "办理中");

        var head = await office.As(Head);
        await Answer(head, id, "延长至二十二时，已试运行。", "A");
        await Do(deputy, $"/suggestions/{id}/rate", "提交评价", ("Input.Words", "周末没有延长"), ("Input.Attitude", "Satisfied"), ("Input.Result", "Not"));
        await Expect(deputy, "不满意");
        await Do(clerk, $"/suggestions/{id}/do/redo", null, ("Input.Reason", "周末一并考虑"));

        await Answer(head, id, "周末也将延长，已列入计划。", "B", "周末末班延长到二十二时", "2027-06-30");
        await deputy.GotoAsync($"/suggestions/{id}");
        await Expect(deputy, "周末末班延长到二十二时");
        await Do(deputy, $"/suggestions/{id}/rate", "提交评价", ("Input.Attitude", "Satisfied"), ("Input.Result", "Satisfied"));
        await Expect(deputy, "已办结");

        await head.GotoAsync($"/suggestions/{id}");
        await head.Locator("a", new() { HasText = "报落实情况" }).First.ClickAsync();
        await head.FillAsync("textarea[name='Input.Words']", "周末班次已调整到位。");
        await Send(head);
        await deputy.GotoAsync($"/suggestions/{id}");
        await deputy.Locator("a", new() { HasText = "认可已落实" }).First.ClickAsync();
        await Send(deputy);
        await Expect(deputy, "已落实");
        Assert.Equal((States.Closed, 2), await office.Look(async db =>
        {
            var kept = await db.Set<Suggestion>().SingleAsync(s => s.Id == id);
            return (kept.State, kept.Round);
        }));
    }

    [Fact]
    public async Task One_is_returned_with_a_letter_and_two_are_merged_and_parted_again()
    {
        var (deputy, clerk) = (await office.As(Deputy, 390), await office.As(Clerk));
        var returned = await Propose(deputy, "关于三件不相干的事的建议", "第一件修路，第二件招工，第三件植树。");
        await clerk.GotoAsync($"/suggestions/{returned}/return");
        await clerk.Locator("select[name='Input.Code']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Send(clerk);
        await Expect(clerk, "不予立案");
        await deputy.GotoAsync($"/suggestions/{returned}");
        await Expect(deputy, "退回代表的说明");

        var main = await Propose(deputy, "关于整治云岭区菱湖水体的建议", "菱湖入夏发臭，建议截污清淤。");
        var other = await Propose(deputy, "关于治理云岭区菱湖臭味的建议", "菱湖夏天臭味重，建议尽快清淤。");
        await Do(clerk, $"/suggestions/{main}/accept", "立案");
        await clerk.GotoAsync($"/suggestions/{other}");
        await Assertions.Expect(clerk.Locator("section.similar")).ToContainTextAsync("菱湖水体");
        await clerk.Locator("section.similar li", new() { HasText = "菱湖水体" }).Locator("a", new() { HasText = "并入这件" }).ClickAsync();
        await Send(clerk);
        await Expect(clerk, "已并案");
        await Do(clerk, $"/suggestions/{other}/do/split", null, ("Input.Reason", "范围不同"));
        await Assertions.Expect(clerk.Locator(".lede")).Not.ToContainTextAsync("已并案");
    }

    [Fact]
    public async Task Who_writes_sees_what_was_written_before()
    {
        var deputy = await office.As(Deputy, 390);
        await Propose(deputy, "关于修缮云岭区望江亭的建议", "望江亭木柱腐朽，建议修缮。");
        await Begin(deputy);
        await deputy.FillAsync("input[name='Input.Title']", "望江亭木柱坏了请修缮");

        await Assertions.Expect(deputy.Locator("[data-similar]")).ToContainTextAsync("望江亭");
        await Assertions.Expect(deputy.Locator("[data-autosave-state]")).ToContainTextAsync("已保存");
    }

    static async Task Begin(IPage page)
    {
        await page.GotoAsync("/suggestions/mine");
        await page.Locator("form[action='/suggestions/drafts'] button").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("写建议");
    }

    static async Task<Guid> Propose(IPage page, string title, string text)
    {
        await Begin(page);
        await page.FillAsync("input[name='Input.Title']", title);
        await page.FillAsync("textarea[name='Input.Text']", text);
        await page.Locator("button[value=propose]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(title);
        return Guid.Parse(new Uri(page.Url).Segments[^1]);
    }

    static async Task Answer(IPage head, Guid id, string text, string resultClass, string promise = "", string due = "")
    {
        await head.GotoAsync($"/suggestions/{id}");
        if (await head.Locator("a[href$='/do/receive']").CountAsync() > 0)
        {
            await head.Locator("a[href$='/do/receive']").First.ClickAsync();
            await Send(head);
        }
        await head.Locator("a[href$='/contact']").First.ClickAsync();
        await head.FillAsync("input[name='Input.Who']", "公交科");
        await head.Locator("[name='Input.What']").FillAsync("希望尽快办");
        await Send(head);
        await head.Locator("a[href$='/answer']").First.ClickAsync();
        await head.Locator("select[name='Input.Class']").SelectOptionAsync(resultClass);
        await head.FillAsync("textarea[name='Input.Text']", text);
        await head.FillAsync("input[name='Input.Promise']", promise);
        await head.FillAsync("input[name='Input.PromiseDue']", due);
        await Send(head);
        await head.Locator("a[href$='/do/send']").First.ClickAsync();
        await Send(head);
        await Expect(head, text);
    }

    // The page after it, whatever it is.
    static async Task Send(IPage page)
    {
        var before = page.Url;
        await page.Locator("main form[method=post] button[type=submit].btn-primary").First.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(before);
    }

    static async Task Do(IPage page, string address, string? button, params (string Name, string Value)[] fields)
    {
        await page.GotoAsync(address);
        foreach (var (name, value) in fields)
        {
            var field = page.Locator($"[name='{name}']");
            if (await field.First.GetAttributeAsync("type") == "radio")
                await page.Locator($"input[name='{name}'][value='{value}']").CheckAsync(new() { Force = true });
            else if (await field.First.EvaluateAsync<string>("e => e.tagName") == "SELECT")
                await field.SelectOptionAsync(value);
            else
                await field.First.FillAsync(value);
        }
        var before = page.Url;
        await page.Locator("main form[method=post] button[type=submit].btn-primary", button is null ? null : new() { HasText = button }).First.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(before);
    }

    static Task Expect(IPage page, string words) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
}
