using Microsoft.EntityFrameworkCore;
using Tongxin.Plans;
using Tongxin.Statements;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Statements;

public sealed class HoldMeetingTests
{
    [Fact]
    public async Task What_the_meeting_decides_becomes_a_task_that_comes_back_until_it_is_done()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        var unit = await office.Unit("DGW");

        var page = await (await office.As("办公室主任")).Open($"/statements/meeting?month=2026-03&unit={unit}");
        page = await page.Submit(("Input.Title", "整理地下管线视察意见"), ("Input.Owner", $"{unit}"), ("Input.Due", "2026-04-20"), ("Input.Stream", "Business"));

        Assert.Contains("整理地下管线视察意见", page.Text);
        var task = await office.Look(db => db.Set<PlanItem>().SingleAsync(i => i.Title == "整理地下管线视察意见"));
        Assert.Equal(("2026年3月例会", unit, new DateOnly(2026, 4, 20)), (task.SourceDocument, task.Owner, task.LastDay));
        await Months.Opened(office, "2026-05-06");
        var next = await (await office.As("代表工委主任")).Open($"/statements/{(await Months.Of(office, "DGW")).Id}");
        Assert.Contains("续：整理地下管线视察意见（原定4月20日）", next.Source);
    }

    [Fact]
    public async Task A_head_sees_only_the_own_part_of_the_agenda_and_the_general_office_all()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);

        var head = await (await office.As("代表工委主任")).Open("/statements/meeting");
        var general = await (await office.As("办公室科员")).Open("/statements/meeting");

        Assert.Single(head.Document.QuerySelectorAll("aside ol li"));
        Assert.Equal(11, general.Document.QuerySelectorAll("aside ol li").Length);
    }

    [Fact]
    public async Task A_day_that_is_past_and_a_missing_owner_are_refused_in_words()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        var page = await (await office.As("办公室主任")).Open("/statements/meeting");

        var past = await page.Submit(("Input.Title", "一件事"), ("Input.Due", "2026-03-01"));
        var far = await page.Submit(("Input.Title", "一件事"), ("Input.Due", "9999-12-31"));
        var nothing = await page.Submit(("Input.Title", "\u202e"), ("Input.Due", "2026-04-20"));
        var nobody = await page.Submit(("Input.Title", "一件事"), ("Input.Owner", ""));

        Assert.Equal("outcome.past", past.Alert);
        Assert.Equal("outcome.far", far.Alert);
        Assert.Contains(nothing.Errors, error => error.Contains("要办的事"));
        Assert.Contains(nobody.Errors, error => error.Contains("哪个单位"));
        Assert.Equal(0, await office.Look(db => db.Set<Outcome>().CountAsync()));
    }
}
