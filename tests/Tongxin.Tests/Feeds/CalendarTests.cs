using Tongxin.Platform.Data;
using Tongxin.Plans;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Tests.Accounts;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;
using Tongxin.Tests.Platform.Export;
using Tongxin.Tests.Statements;

namespace Tongxin.Tests.Feeds;

public sealed class CalendarTests
{
    [Fact]
    public async Task The_own_calendar_holds_exactly_what_the_inbox_shows_with_a_day()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await office.Has(await Tasks.Planned(office, "DGW", "我的近事", due: "2026-04-10", person: "代表工委主任"));
        await office.Has(await Tasks.Planned(office, "DGW", "没人办的事", due: "2026-03-20"));
        await office.Has(await Tasks.Planned(office, "DGW", "我的远事", due: "2026-09-10", person: "代表工委主任"));
        await office.Has(await Tasks.Planned(office, "DGW", "别人的事", person: "代表工委科员"));
        await office.Has(await Tasks.Planned(office, "JSW", "别家的事"));
        var owner = await office.SignedIn("代表工委主任");

        var events = await office.Events(await owner.Make());

        var inbox = (await owner.Open("/")).Document.QuerySelectorAll(".item").Where(item => item.QuerySelector(".due b") is not null)
            .Select(item => item.QuerySelector("a.t")!.TextContent).Concat((await owner.Open("/?show=waiting")).Document.QuerySelectorAll(".item a.t").Select(a => a.TextContent)).ToList();
        Assert.Contains("我的近事", inbox);
        Assert.Contains("我的远事", inbox);
        Assert.Contains("没人办的事", inbox);
        Assert.Contains(inbox, title => title.Contains("两总结两安排", StringComparison.Ordinal));
        Assert.Equal(inbox.Order(), events.Select(e => e.Summary!).Order());
        var near = events.Single(e => e.Summary == "我的近事");
        Assert.True(near.IsAllDay);
        Assert.Equal(new DateOnly(2026, 4, 10), near.Start!.Date);
        Assert.StartsWith("http://localhost/tasks/", near.Url!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("等您办理\n2026年4月10日止，还有 6 个工作日\n", near.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_postponed_task_moves_its_one_event_and_a_finished_one_takes_it_away()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", due: "2026-04-10", person: "代表工委主任"));
        var owner = await office.SignedIn("代表工委主任");
        foreach (var feed in (string[])[await owner.Make(), await owner.Make($"{await office.Unit("DGW")}", "本单位")])
        {
            var before = Assert.Single(await office.Events(feed));

            await Tasks.Act(office, task, t => t.Postpone(t.LastDay.AddDays(40), "等文件"));

            var after = Assert.Single(await office.Events(feed));
            Assert.Equal(before.Uid, after.Uid);
            Assert.True(after.Sequence > before.Sequence);
            Assert.Equal(before.Start!.Date.AddDays(40), after.Start!.Date);
        }

        var calendars = new List<string> { await owner.Make(name: "又一个"), await owner.Make($"{await office.Unit("DGW")}", "又一个本单位") };
        await Tasks.Act(office, task, t => t.Finish("办成", new(2026, 4, 1), new(2026, 4, 1)));
        foreach (var feed in calendars)
            Assert.Empty(await office.Events(feed));
    }

    [Fact]
    public async Task A_step_of_a_task_stands_in_the_own_and_the_units_calendar_and_moves_with_its_day()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", "加装电梯调研", due: "2026-06-10", person: "代表工委科员", milestones: "4-20 完成座谈\n5-8 交初稿"));
        await office.Has(await Tasks.Planned(office, "DGW", "别人的事", due: "2026-06-10", milestones: "4-21 开会"));
        var owner = await office.SignedIn("代表工委科员");
        var (own, unit) = (await owner.Make(), await owner.Make($"{await office.Unit("DGW")}", "本单位"));
        Assert.Equal(["交初稿 · 加装电梯调研", "加装电梯调研", "完成座谈 · 加装电梯调研"], (await office.Events(own)).Select(e => e.Summary!).Order(StringComparer.Ordinal));
        var before = (await office.Events(unit)).Single(e => e.Summary == "完成座谈 · 加装电梯调研");
        Assert.Contains(await office.Events(unit), e => e.Summary == "开会 · 别人的事");

        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            var item = await PlanItems.WholeToChange(db, task.Id, (await Tasks.Kept(office, task.Id)).Version, CancellationToken.None);
            item.Change(item.Facts() with { Milestones = [(new(2026, 4, 28), "完成座谈"), (new(2026, 5, 8), "交初稿")] }, await PlanItems.PlanOf(db, item, CancellationToken.None), "改期");
            await db.SaveChangesAsync();
        });

        var after = (await office.Events(await owner.Make(name: "又一个"))).Where(e => e.Summary == "完成座谈 · 加装电梯调研").ToList();
        Assert.Equal((before.Uid, new DateOnly(2026, 4, 28)), (Assert.Single(after).Uid, after[0].Start!.Date));
        Assert.True(after[0].Sequence > before.Sequence);
    }

    [Fact]
    public async Task A_units_calendar_holds_the_work_and_the_accounts_of_the_unit_and_below()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        await office.Has(await Tasks.Planned(office, "XZ1", "小组的事", person: "小组长"));
        await office.Has(await Tasks.Planned(office, "ZB1", "支部的事"));
        await office.Has(await Tasks.Planned(office, "ZB2", "别的支部的事"));
        await office.Has(await Tasks.Planned(office, "ZB1", "太远的事", due: "2027-06-01"));
        await office.Has(await Tasks.Planned(office, "ZB1", "太早的事", due: "2026-03-01"));
        var owner = await office.SignedIn("支部书记");

        var events = await office.Events(await owner.Make($"{await office.Unit("ZB1")}"));

        Assert.Equal(["小组的事", "支部的事"], events.Select(e => e.Summary!).Where(title => title.EndsWith('事')).Order(StringComparer.Ordinal));
        Assert.Equal(3, events.Count(e => e.Summary!.Contains("两总结两安排", StringComparison.Ordinal)));
        Assert.StartsWith("第一党小组 · 等小组长办理\n", events.Single(e => e.Summary == "小组的事").Description, StringComparison.Ordinal);
        Assert.StartsWith("第一党支部 · 等安排承办人\n", events.Single(e => e.Summary == "支部的事").Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_follows_its_owners_posts()
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", "没人办的事", due: "2026-04-10"));
        var owner = await office.SignedIn("代表工委主任");
        var (mine, units) = (await owner.Make(), await owner.Make($"{await office.Unit("DGW")}"));
        Assert.Single(await office.Events(mine));
        Assert.Single(await office.Events(units));

        await Posts.Left(office, "代表工委主任", "2026-04-01");
        office.On("2026-04-02");

        Assert.Empty(await office.Events(mine));
        Assert.Empty(await office.Events(units));
    }

    [Fact]
    public async Task Hostile_titles_come_back_as_they_are_kept()
    {
        await using var office = await Office.Open();
        var titles = HostileStrings.Some.Select(text => Tongxin.Platform.Data.Typed.Line(text)).Where(text => text.Length is > 0 and <= 200).Distinct().Take(90).ToList();
        foreach (var title in titles)
            await office.Has(await Tasks.Planned(office, "DGW", title, person: "代表工委主任"));
        var owner = await office.SignedIn("代表工委主任");

        var events = await office.Events(await owner.Make());

        Assert.Equal(titles.Order(StringComparer.Ordinal), events.Select(e => e.Summary!).Order(StringComparer.Ordinal));
    }
}
