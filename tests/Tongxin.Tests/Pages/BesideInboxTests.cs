using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Plans;
using Tongxin.Plans.Begin;
using Tongxin.Tests.Accounts;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;
using Tongxin.Tests.Statements;

namespace Tongxin.Tests.Pages;

public sealed class BesideInboxTests
{
    [Fact]
    public async Task The_next_meeting_names_the_papers_of_the_own_units_and_until_when_they_are_owed()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        var id = (await Months.Of(office, "DGW")).Id;

        var card = Card(await (await office.As("代表工委主任")).Open("/"), "下一次会议");

        Assert.Contains("2026年3月例会，开会日期没有登记。您所在单位还有 2 份材料没有交，4月9日止，还有 5 个工作日。", card.Text);
        Assert.Equal([$"/statements/{id}", $"/statements/{id}/word", "/statements/meeting?month=2026-03"], card.Links.Where(link => !link.Contains("/statements/") || link.Contains($"{id}") || link.Contains("meeting")));
        Assert.Contains("代表工作委员会“两总结两安排” · Word未交，4月9日止", card.Text);
        Assert.EndsWith("/statements?month=2026-03", Card(await (await office.As("代表工委科员")).Open("/"), "下一次会议").Links[^1]);
    }

    [Fact]
    public async Task It_says_when_all_is_handed_up_and_what_the_meeting_decided()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await Months.HandUp(office, "DGW", "代表工委主任");
        await Months.HandUp(office, "XZ1", "小组长");
        var head = await office.As("代表工委主任");
        Assert.Contains("您所在单位的材料都已交。", Card(await head.Open("/"), "下一次会议").Text);

        var meeting = await (await office.As("办公室主任")).Open($"/statements/meeting?month=2026-03&unit={await office.Unit("DGW")}");
        await meeting.Submit(("Input.Title", "整理视察意见"), ("Input.Owner", $"{await office.Unit("DGW")}"), ("Input.Due", "2026-04-20"));

        Assert.Contains("2026年3月例会已为您所在单位议定 1 项。下一次看2026年4月的，5月6日开始交账。", Card(await head.Open("/"), "下一次会议").Text);
    }

    [Theory]
    [InlineData("代表"), InlineData("交通局联络员"), InlineData("审计员"), InlineData("系统管理员")]
    public async Task Who_has_no_page_and_no_ledger_has_nothing_beside_the_inbox(string who)
    {
        await using var office = await Office.Open();
        await Months.Opened(office);

        Assert.Null((await (await office.As(who)).Open("/")).Find("aside"));
    }

    [Fact]
    public async Task What_others_did_stands_newest_first_once_for_each_record_and_the_own_acts_do_not()
    {
        await using var office = await Office.Open("2026-05-20");
        var (first, second, other) = (await Planned(office, "DGW", "甲事"), await Planned(office, "DGW", "乙事"), await Planned(office, "JSW", "丙事"));
        await Begin(office, second, "代表工委科员");
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        await Begin(office, first, "代表工委主任");
        await Begin(office, other, "监司委主任");

        var card = Card(await (await office.As("代表工委科员")).Open("/"), "上次来访以后的变化");

        Assert.Contains("最近 7 天，别人办的：", card.Text);
        Assert.Equal(["开始办理：甲事", "列入计划：乙事"], card.Lines);
        Assert.Contains("5月20日 09:05 · 代表工委主任 · 共 2 次", card.Text);
        Assert.Equal($"/tasks/{first.Id}", card.Links[0]);
        Assert.Equal("/ledger?from=2026-05-13", card.Links[^1]);
        Assert.DoesNotContain("丙事", card.Text);
    }

    [Fact]
    public async Task What_the_calendar_did_is_nobodys_act()
    {
        await using var office = await Office.Open("2026-06-01");
        await Months.Opened(office, "2026-06-01");

        Assert.Contains("最近 7 天，和您有关的事没有变化。", Card(await (await office.As("代表工委科员")).Open("/"), "上次来访以后的变化").Text);
    }

    [Fact]
    public async Task At_most_eight_are_shown()
    {
        await using var office = await Office.Open("2026-05-20");
        foreach (var number in Enumerable.Range(1, 12))
            await Planned(office, "DGW", $"第{number}件");

        var card = Card(await (await office.As("代表工委科员")).Open("/"), "上次来访以后的变化");

        Assert.Equal(Enumerable.Range(5, 8).Reverse().Select(number => $"列入计划：第{number}件"), card.Lines);
    }

    [Fact]
    public async Task A_record_in_which_the_person_has_a_part_counts_where_the_persons_ledger_reaches()
    {
        await using var office = await Office.Open("2026-05-20");
        var task = await Planned(office, "JSW", "甲事", person: "办公室科员");
        await Planned(office, "JSW", "乙事", person: "代表工委科员");
        await Planned(office, "JSW", "丙事");

        var general = Card(await (await office.As("办公室科员")).Open("/"), "上次来访以后的变化");
        var clerk = Card(await (await office.As("代表工委科员")).Open("/"), "上次来访以后的变化");

        Assert.Equal(["列入计划：甲事"], general.Lines);
        Assert.Equal($"/tasks/{task.Id}", general.Links[0]);
        Assert.Contains("最近 7 天，和您有关的事没有变化。", clerk.Text);
    }

    [Fact]
    public async Task It_begins_with_the_sign_in_before_the_present_one()
    {
        await using var office = await Office.Open("2026-05-08");
        await office.SignedIn("代表工委科员");
        office.On("2026-05-11", "17:00");
        await Planned(office, "DGW", "早先的事");
        office.On("2026-05-11", "17:30");
        await office.SignedIn("代表工委科员");
        office.On("2026-05-11", "18:00");
        await Planned(office, "DGW", "后来的事");
        office.On("2026-05-20");
        var person = await office.SignedIn("代表工委科员");
        await (await person.Open("/sign-in")).Submit(("Input.UserName", "代表工委科员"), ("Input.Password", "不对的密码不对的"));

        var card = Card(await person.Open("/"), "上次来访以后的变化");

        Assert.Contains("自5月11日上次登录以来，别人办的：", card.Text);
        Assert.Equal(["列入计划：后来的事"], card.Lines);
        Assert.Equal("/ledger?from=2026-05-11", card.Links[^1]);
    }

    [Fact]
    public async Task Many_wrong_passwords_do_not_make_it_read_the_whole_log()
    {
        await using var office = await Office.Open("2026-05-11");
        await office.SignedIn("代表工委科员");
        office.On("2026-05-20");
        var person = await office.SignedIn("代表工委科员");
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            for (var i = 0; i < 300; i++)
                db.Add(new SignInAttempt { At = office.Clock.GetUtcNow().UtcDateTime, UserName = "代表工委科员", Address = "", Outcome = SignInOutcome.LockedOut });
            await db.SaveChangesAsync();
        });

        Assert.Contains("最近 7 天", Card(await person.Open("/"), "上次来访以后的变化").Text);
    }

    [Fact]
    public async Task A_token_never_signs_in()
    {
        await using var office = await Office.Open("2026-05-08");
        await office.SignedIn("代表工委科员");
        await office.SignedIn("代表工委科员");
        office.On("2026-05-20");

        Assert.Contains("最近 7 天", Card(await (await office.As("代表工委科员")).Open("/"), "上次来访以后的变化").Text);
    }

    sealed record Shown(string Text, IReadOnlyList<string> Links, IReadOnlyList<string> Lines);

    static Shown Card(Page page, string name)
    {
        var card = page.Document.QuerySelectorAll("aside section").Single(section => section.QuerySelector("h2")!.TextContent == name);
        return new(string.Join(' ', card.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)),
            [.. card.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!)], [.. card.QuerySelectorAll("li > a:first-child").Select(a => a.TextContent)]);
    }

    static async Task<PlanItem> Planned(Office office, string unit, string title, string? person = null)
    {
        var task = await Tasks.Planned(office, unit, title, person: person);
        await office.Do(async services =>
        {
            services.GetRequiredService<OfficeDb>().Add(task);
            await services.GetRequiredService<OfficeDb>().SaveChangesAsync();
        }, by: "机关党委书记");
        return task;
    }

    static Task Begin(Office office, PlanItem task, string by) => office.Do(services =>
        services.GetRequiredService<BeginTask>().Run(task.Id, new() { On = new(2026, 5, 20), Version = task.Version }, CancellationToken.None), by);
}
