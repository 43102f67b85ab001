using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Tongxin.People;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Promises;

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
        // The inbox has a button of the same words, so the act is known by its address.
        await head.Locator("a[href*='/do/report']").First.ClickAsync();
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
    public async Task What_last_years_answer_promised_is_kept_this_year_with_a_second_answer_that_the_deputy_judges()
    {
        const string promise = "望江路八处候车亭全部建成";
        var id = await PromisedLastYear("关于在云岭区望江路修建候车亭的建议", promise);
        var (deputy, clerk, head) = (await office.As(Deputy, 390), await office.As(Clerk), await office.As(Head));
        await clerk.GotoAsync($"/suggestions/{id}");
        await Expect(clerk, "落实中");

        await head.Locator(".item", new() { HasText = promise }).Locator("a.btn").ClickAsync();
        await Report(head, "建成六处。");
        await FromInbox(deputy, promise);
        await Expect(deputy, "建成六处。");
        await deputy.Locator("a", new() { HasText = "没有落实" }).First.ClickAsync();
        await deputy.FillAsync("textarea[name='Input.Words']", "还差两处");
        await Send(deputy);

        await FromInbox(head, promise);
        await Report(head, "八处都已建成。");
        await FromInbox(deputy, promise);
        await deputy.Locator("a", new() { HasText = "认可已落实" }).First.ClickAsync();
        await Send(deputy);
        await Expect(deputy, "已落实");

        var kept = await office.Look(db => db.Set<Commitment>().SingleAsync(one => one.Suggestion == id));
        Assert.Equal((Commitment.Kept, kept.MadeOn.Year + 1), (kept.State, kept.ReportedOn!.Value.Year));
        await clerk.GotoAsync($"/suggestions/commitments?state=done&unit={kept.Unit}");
        await Expect(clerk, promise);
    }

    static async Task Report(IPage head, string words)
    {
        // The inbox has a button of the same words, so the act is known by its address.
        await head.Locator("a[href*='/do/report']").First.ClickAsync();
        await head.FillAsync("textarea[name='Input.Words']", words);
        await Send(head);
    }

    static async Task FromInbox(IPage page, string title)
    {
        await page.GotoAsync("/");
        await page.Locator(".item", new() { HasText = title }).Locator("a.btn").ClickAsync();
    }

    /// <summary>Put forward, handed over, answered and rated last year by the product's own acts; the promise is due in twenty days.</summary>
    Task<Guid> PromisedLastYear(string title, string promise) => office.Do(async services =>
    {
        var (db, rules, today) = (services.GetRequiredService<OfficeDb>(), services.GetRequiredService<CaseRules>(), services.GetRequiredService<OfficeClock>().Today);
        Task<Post> HeadOf(string code) => db.Set<Post>().Where(post => post.IsHead && post.To == null && db.Set<Unit>().Any(unit => unit.Id == post.Unit && unit.Code == code)).FirstAsync();
        var (lead, unit, day) = ((await HeadOf("DT01")).Person, (await HeadOf("H14")).Unit, new DateOnly(today.Year - 1, 3, 3));
        var suggestion = new Suggestion(new(SuggestionKind.Suggestion, title, "望江路等车没有遮挡，建议修建候车亭。", "", "", "望江路", true), lead, [], rules, day);
        suggestion.Accept("9001", null, rules, day);
        var handling = new Handling(suggestion, "市交通运输局", unit, HandlingRole.Lead, "", false, rules, day);
        suggestion.Assign("市交通运输局主办", rules, day);
        handling.Receive(rules, day);
        handling.Contact(ContactKind.Phone, day, "公交科", "希望尽快建", rules, day);
        handling.Write("已列入计划，分批建设。", "B", "公交科", rules, day, (promise, today.AddDays(20)));
        handling.Send("市交函〔2025〕901号", rules, day);
        suggestion.Answer("B", rules, day);
        suggestion.Rate(Satisfaction.Satisfied, Satisfaction.Satisfied, "", lead, rules, day);
        db.AddRange(suggestion, handling, new Commitment(handling, promise, today.AddDays(20), rules, day));
        await db.SaveChangesAsync();
        return suggestion.Id;
    });

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
