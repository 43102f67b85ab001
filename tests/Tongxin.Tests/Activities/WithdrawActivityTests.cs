using Microsoft.EntityFrameworkCore;
using Tongxin.Activities;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Activities;

public sealed class WithdrawActivityTests
{
    [Fact]
    public async Task What_was_just_recorded_is_taken_back_with_one_tap()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("代表工委科员");
        var saved = await (await clerk.Open("/activities/new?kind=research")).Submit(("Input.People.Text", "代表工委科员"));

        var page = await saved.Submit(("_handler", "undo"));

        Assert.Contains("已于2026年4月1日撤回，不再计数", page.Text);
        Assert.Contains("刚记下即撤回", page.Text);
        Assert.Empty((await clerk.Open("/activities")).Rows);
        Assert.Single((await clerk.Open("/activities?state=withdrawn")).Rows);
        Assert.Equal(0, await office.Look(db => db.Set<Tongxin.Platform.Search.SearchEntry>().CountAsync(e => e.Kind == "活动")));
    }

    [Fact]
    public async Task After_ten_minutes_a_reason_is_asked_and_stays()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");
        var clerk = await office.As("代表工委科员");
        var still = await clerk.Open($"/activities/{activity.Id}");
        office.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("activity.undo-over", (await still.Submit(("_handler", "undo"))).Alert);
        var form = await (await clerk.Open($"/activities/{activity.Id}")).Follow("撤回");
        Assert.Contains("请写明撤回理由。", (await form.Submit(("Input.Reason", " "))).Errors);
        var page = await form.Submit(("Input.Reason", "记重了"));

        Assert.Contains("撤回理由", page.Text);
        var facts = await office.Look(db => db.Facts.Where(f => f.Subject == activity.Id).OrderBy(f => f.Seq).ToListAsync());
        Assert.Equal((facts[0].Seq, "activity.withdrawn"), (facts[1].Corrects, facts[1].Kind));
    }

    [Theory]
    [InlineData("代表工委主任", 200), InlineData("小组长", 403), InlineData("办公室科员", 403), InlineData("交通局联络员", 403)]
    public async Task Only_whoever_recorded_it_and_the_heads_may(string who, int status)
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");

        Assert.Equal(status, (int)(await (await office.As(who)).Open($"/activities/{activity.Id}/withdraw")).Status);
    }

    [Fact]
    public async Task It_is_not_withdrawn_twice()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");
        var head = await office.As("代表工委主任");
        await (await head.Open($"/activities/{activity.Id}/withdraw")).Submit(("Input.Reason", "记重了"));

        Assert.Equal("activity.withdrawn", (await head.Open($"/activities/{activity.Id}/withdraw")).Alert);
    }

    [Fact]
    public async Task The_reason_for_taking_back_a_talk_is_one_of_a_list_so_that_it_tells_nothing()
    {
        await using var office = await Office.Open();
        var talk = await Done.That(office, "talk", "XZ1", by: "小组长");
        var form = await (await office.As("小组长")).Open($"/activities/{talk.Id}/withdraw");

        Assert.Equal(400, (int)(await form.Submit(("Input.Reason", "他说的是家事"))).Status);
        Assert.Equal(200, (int)(await form.Submit(("Input.Reason", "记重了"))).Status);
        Assert.NotNull(await office.Look(db => db.Set<Activity>().Where(a => a.Id == talk.Id).Select(a => a.WithdrawnOn).SingleAsync()));
    }
}
