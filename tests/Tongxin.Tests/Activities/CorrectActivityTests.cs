using Microsoft.EntityFrameworkCore;
using Tongxin.Activities;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Activities;

public sealed class CorrectActivityTests
{
    [Fact]
    public async Task A_wrong_record_is_put_right_and_the_new_fact_names_the_wrong_one()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "cell-meeting", "XZ1", by: "小组长");
        var wrong = await office.Look(db => db.Facts.Where(f => f.Subject == activity.Id).Select(f => f.Seq).SingleAsync());
        var form = await (await office.As("小组长")).Open($"/activities/{activity.Id}/correct");
        Assert.Contains("代表工委主任", form.Find("[name='Input.People.Text']")!.GetAttribute("value")!);

        var page = await form.Submit(("Input.Day", "2026-03-06"), ("Input.People.Text", "小组长、代表工委科员、代表工委主任"));

        Assert.Contains("3 人参加", page.Text);
        var fact = await office.Look(db => db.Facts.SingleAsync(f => f.Kind == "activity.corrected"));
        Assert.Equal((wrong, new DateOnly(2026, 3, 6)), (fact.Corrects, fact.On));
        Assert.Contains("改了日期、参加人", fact.Sentence);
        Assert.Equal(3, await office.Look(db => db.Set<ActivityPerson>().CountAsync()));
    }

    [Fact]
    public async Task Of_two_people_correcting_the_second_sees_both_versions_and_loses_nothing()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");
        var first = await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}/correct");
        var second = await (await office.As("代表工委主任")).Open($"/activities/{activity.Id}/correct");

        await first.Submit(("Input.Place", "云岭区"));
        var shown = await second.Submit(("Input.Place", "青屏区"));

        Assert.Equal("record.changed-meanwhile", shown.Alert);
        Assert.Contains("云岭区", shown.Text);
        Assert.Contains("青屏区", shown.Source);
        Assert.Contains("青屏区", (await shown.Submit(("Input.Place", "青屏区"))).Text);
    }

    [Fact]
    public async Task A_form_sent_without_a_change_is_refused()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员", extras: [("sites", "4")]);

        var page = await (await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}/correct")).Submit(("_handler", "correct"));

        Assert.Equal("activity.nothing-changed", page.Alert);
    }

    [Theory]
    [InlineData("代表工委科员", 200), InlineData("代表工委主任", 200), InlineData("常委会主任", 200), InlineData("小组长", 403), InlineData("监司委主任", 403), InlineData("代表", 403)]
    public async Task Whoever_recorded_it_and_the_heads_above_may(string who, int status)
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");

        Assert.Equal(status, (int)(await (await office.As(who)).Open($"/activities/{activity.Id}/correct")).Status);
    }

    [Theory]
    [InlineData("Input.Day", "2026-04-02", "activity.in-future"), InlineData("Input.Kind", "talk", "activity.kind-differs"), InlineData("Input.People.Text", "", "activity.nobody")]
    public async Task What_could_not_be_recorded_cannot_be_corrected_to(string field, string value, string refusal)
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");

        var page = await (await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}/correct")).Submit((field, value));

        Assert.Equal(refusal, page.Alert);
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_corrected()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");
        var clerk = await office.As("代表工委科员");
        var open = await clerk.Open($"/activities/{activity.Id}/correct");
        await (await clerk.Open($"/activities/{activity.Id}")).Submit(("_handler", "undo"));

        Assert.Equal("activity.withdrawn", (await clerk.Open($"/activities/{activity.Id}/correct")).Alert);
        var refused = await open.Submit(("Input.Place", "云岭区"));
        Assert.Equal(("activity.withdrawn", 409), (refused.Alert, (int)refused.Status));
        Assert.Contains("云岭区", refused.Source);
        Assert.Equal(404, (int)(await clerk.Open($"/activities/{Guid.CreateVersion7()}/correct")).Status);
    }
}
