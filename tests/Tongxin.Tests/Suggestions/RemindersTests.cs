using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Notices;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Calendar;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>Who is told of deadlines that near and pass. The office of these tests assigns on Wednesday 1 April 2026; the answer is due on a day of its rules.</summary>
public sealed class RemindersTests
{
    const string Head = "交通局联络员", Clerk = "交通局科员", Body = "代表工委科员", BodyHead = "代表工委主任", Leader = "机关党组书记";

    [Fact]
    public async Task Ten_and_three_workdays_before_an_answer_is_due_the_units_people_are_told_each_time_once()
    {
        await using var office = await Office.OfItsOwn();
        var due = await Received(office);

        await On(office, Before(office, due, 11));
        Assert.Empty(await Told(office, Clerk));
        await On(office, Before(office, due, 10));
        await On(office, Before(office, due, 9));
        Assert.Equal($"“关于增设桂花街公交站的建议”{due:M月d日}到期，还有10个工作日", Assert.Single(await Told(office, Clerk)));
        Assert.Single(await Told(office, Head));
        await On(office, Before(office, due, 3));
        await On(office, Before(office, due, 2));
        await On(office, due);

        Assert.Equal(2, (await Told(office, Clerk)).Count);
        Assert.Contains("还有3个工作日", (await Told(office, Clerk))[^1]);
        Assert.Empty(await Told(office, Body));
    }

    [Fact]
    public async Task Whoever_was_given_it_is_told_alone_and_the_head_once_an_answer_waits_to_be_checked()
    {
        await using var office = await Office.OfItsOwn();
        var due = await Received(office);
        var clerk = await office.Person(Clerk);
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<Tongxin.Platform.Data.OfficeDb>();
            (await db.Set<Handling>().SingleAsync()).GiveTo(clerk, Clerk);
            await db.SaveChangesAsync();
        });

        await On(office, Before(office, due, 10));
        Assert.Single(await Told(office, Clerk));
        Assert.Empty(await Told(office, Head));
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<Tongxin.Platform.Data.OfficeDb>();
            (await db.Set<Handling>().Include(h => h.Contacts).SingleAsync()).Write("已列入计划。", "A", "", services.GetRequiredService<CaseRules>(), due.AddDays(-10));
            await db.SaveChangesAsync();
        });
        await On(office, Before(office, due, 3));

        Assert.Single(await Told(office, Clerk));
        Assert.Single(await Told(office, Head));
    }

    [Fact]
    public async Task What_is_late_goes_up_the_chain_one_step_after_the_other()
    {
        await using var office = await Office.OfItsOwn();
        var due = await Received(office);
        await On(office, due);
        await Forget(office);

        await On(office, After(office, due, 1));
        Assert.Contains("已超过期限", Assert.Single(await Told(office, Head)));
        Assert.Empty(await Told(office, Clerk));
        Assert.Empty(await Told(office, Body));
        await On(office, After(office, due, 5));
        Assert.Empty(await Told(office, Body));
        await On(office, After(office, due, 6));
        Assert.Contains("超过期限5个工作日以上仍未办", Assert.Single(await Told(office, Body)));
        Assert.Single(await Told(office, BodyHead));
        Assert.Empty(await Told(office, Leader));
        await On(office, After(office, due, 11));
        await On(office, After(office, due, 12));

        Assert.Contains("超过期限10个工作日以上仍未办", Assert.Single(await Told(office, Leader)));
        Assert.Single(await Told(office, Head));
        Assert.Single(await Told(office, Body));
    }

    [Fact]
    public async Task After_days_without_the_product_every_step_up_the_chain_is_caught_up_and_no_reminder_of_what_has_passed()
    {
        await using var office = await Office.OfItsOwn();
        var due = await Received(office);

        await On(office, After(office, due, 12));

        Assert.Contains("已超过期限", Assert.Single(await Told(office, Head)));
        Assert.Single(await Told(office, Body));
        Assert.Single(await Told(office, Leader));
        Assert.Empty(await Told(office, Clerk));
    }

    [Fact]
    public async Task A_restart_on_the_same_day_tells_nothing_again()
    {
        await using var office = await Office.OfItsOwn();
        var due = await Received(office);
        await On(office, Before(office, due, 3));
        await Forget(office);

        await On(office, Before(office, due, 3));

        Assert.Empty(await Told(office, Clerk));
    }

    [Fact]
    public async Task Nodes_that_remind_at_the_same_moment_tell_once()
    {
        await using var office = await Office.OfItsOwn();
        var due = await Received(office);
        office.On(Before(office, due, 3).ToString("yyyy-MM-dd"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.Do(services =>
            new RemindOfDeadlines(services.GetRequiredService<Tongxin.Platform.Data.OfficeDb>(), services.GetRequiredService<CaseRules>(), services.GetRequiredService<WhomToRemind>(),
                services.GetRequiredService<Notices>(), services.GetRequiredService<Tongxin.Platform.Time.OfficeClock>(), new()).Run(CancellationToken.None)))));

        Assert.Single(await Told(office, Clerk));
        Assert.Single(await Told(office, Head));
    }

    [Fact]
    public async Task On_days_off_nobody_is_told_and_the_next_workday_makes_up_for_it()
    {
        await using var office = await Office.OfItsOwn();
        var due = await Received(office);
        var off = due;
        while (office.Services.GetRequiredService<CaseRules>().Calendar.IsWorkday(off))
            off = off.AddDays(1);

        await On(office, off);
        Assert.Empty(await Told(office, Head));
        await On(office, office.Services.GetRequiredService<CaseRules>().Calendar.NextWorkday(off));

        Assert.Contains("已超过期限", Assert.Single(await Told(office, Head)));
    }

    [Fact]
    public async Task Many_come_in_one_notice_that_leads_to_the_list_of_exactly_these()
    {
        await using var office = await Office.OfItsOwn();
        await Papers.Assigned(office);
        await Papers.Assigned(office);
        var due = await Received(office);

        await On(office, Before(office, due, 3));

        Assert.Equal("有3件建议将在3个工作日内到期", Assert.Single(await Told(office, Head)));
        var list = await (await (await office.As(Head)).Open("/notices")).Follow("有3件建议将在3个工作日内到期");
        Assert.Equal(3, list.Rows.Count);
        Assert.Contains("state=soon", list.Address);
        await On(office, After(office, due, 1));
        var late = await (await (await office.As(Head)).Open("/notices")).Follow("有3件建议已超过期限，请抓紧办");
        Assert.Equal(3, late.Rows.Count);
    }

    [Fact]
    public async Task What_was_answered_in_time_is_never_heard_of_again_and_the_deputy_is_reminded_to_rate_once()
    {
        await using var office = await Office.Open(options: new() { RulesFile = "beijing" });
        var id = await Papers.Answered(office, "A");
        var due = (await Papers.Kept(office, id)).Due!.Value;
        await Forget(office);

        await On(office, Before(office, due, 1));
        await On(office, due);
        await On(office, After(office, due, 20));

        Assert.Contains("到期", Assert.Single(await Told(office, "代表")));
        Assert.Empty(await Told(office, Head));
        Assert.Empty(await Told(office, Leader));
    }

    [Fact]
    public async Task A_deputy_secretary_general_of_the_office_is_told_before_the_secretary_general()
    {
        await using var office = await Office.OfItsOwn();
        var due = await Received(office);
        await office.Has(new Post(await office.Person("办公室科员"), await office.Unit("BGS"), new("副秘书长", false, 1, new(2022, 1, 1), null, null, null), "任副秘书长"));

        await On(office, After(office, due, 11));

        Assert.Single(await Told(office, "办公室科员"));
        Assert.Empty(await Told(office, Leader));
    }

    [Fact]
    public async Task That_a_closed_one_is_late_is_told_to_nobody_who_is_not_named()
    {
        await using var office = await Office.OfItsOwn();
        var due = await Received(office);
        var id = await office.Look(db => db.Set<Suggestion>().Select(s => s.Id).SingleAsync());
        await (await (await office.As(Body)).Open($"/suggestions/{id}/classify")).Submit(("Input.IsClosed", "true"), ("Input.Readers.Text", Body));

        await On(office, After(office, due, 12));

        Assert.Single(await Told(office, Body));
        Assert.Empty(await Told(office, BodyHead));
        Assert.Empty(await Told(office, Leader));
        Assert.Single(await Told(office, Head));
    }

    [Fact]
    public async Task The_working_body_is_reminded_of_what_it_has_to_hand_over_and_its_head_when_that_is_late()
    {
        await using var office = await Office.Open(options: new() { RulesFile = "shanghai" });
        var id = await Papers.Proposed(office);
        var due = (await Papers.Kept(office, id)).Due!.Value;
        await Forget(office);

        await On(office, Before(office, due, 1));
        Assert.Single(await Told(office, Body));
        await On(office, After(office, due, 1));

        Assert.Single(await Told(office, Body));
        Assert.Contains("已超过期限", (await Told(office, BodyHead))[^1]);
        Assert.Equal(2, (await Told(office, BodyHead)).Count);
    }

    // Signed for, so that only the answer is owed; what was told before is put away.
    static async Task<DateOnly> Received(Office office)
    {
        var id = await Papers.Assigned(office);
        await office.Do(async services =>
        {
            var (db, rules) = (services.GetRequiredService<Tongxin.Platform.Data.OfficeDb>(), services.GetRequiredService<CaseRules>());
            foreach (var handling in await db.Set<Handling>().Where(h => h.State == HandlingStates.Waiting).ToListAsync())
            {
                handling.Receive(rules, new(2026, 4, 1));
                handling.Contact(ContactKind.Phone, new(2026, 4, 1), "公交科", "希望年内办", rules, new(2026, 4, 1));
            }
            await db.SaveChangesAsync();
        });
        await Forget(office);
        return (await Papers.Handlings(office, id))[0].AnswerClock!.Due;
    }

    static async Task On(Office office, DateOnly day)
    {
        office.On(day.ToString("yyyy-MM-dd"));
        // As after a restart, which forgets that it reminded today.
        office.Services.GetRequiredService<DayReminded>().Day = null;
        await office.Do(services => services.GetServices<IDuty>().OfType<RemindOfDeadlines>().Single().Run(CancellationToken.None));
    }

    static DateOnly Before(Office office, DateOnly due, int workdays) => Step(office, due, workdays, -1);

    static DateOnly After(Office office, DateOnly due, int workdays) => Step(office, due, workdays, 1);

    static DateOnly Step(Office office, DateOnly day, int workdays, int way)
    {
        var calendar = office.Services.GetRequiredService<CaseRules>().Calendar;
        while (workdays > 0)
        {
            day = day.AddDays(way);
            workdays -= calendar.IsWorkday(day) ? 1 : 0;
        }
        return day;
    }

    static async Task<List<string>> Told(Office office, string name)
    {
        var person = await office.Person(name);
        return await office.Look(db => db.Set<Notice>().Where(n => n.Person == person).OrderBy(n => n.At).Select(n => n.Text).ToListAsync());
    }

    static Task Forget(Office office) => office.Look(db => db.Set<Notice>().ExecuteDeleteAsync());
}
