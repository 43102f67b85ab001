using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Activities;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Looking;

namespace Tongxin.Tests.Activities;

/// <summary>Whatever shows a talk leaves a look; what shows another activity, or nothing, leaves none.</summary>
public sealed class TalkLooksTests
{
    static Task<Activity> Talk(Office office) => Done.That(office, "talk", "DGW", people: ["代表工委主任", "代表工委科员"]);

    [Theory]
    [InlineData("/activities/{0}"), InlineData("/api/v1/activities/{0}"), InlineData("/activities/{0}/correct")]
    [InlineData("/activities"), InlineData("/api/v1/activities"), InlineData("/activities/export"), InlineData("/activities/export?format=xlsx")]
    public async Task Who_is_shown_a_talk_is_noted_with_post_and_time(string address)
    {
        await using var office = await Watched.Open();
        var talk = await Talk(office);
        await Done.That(office, "research", "DGW");

        var shown = await (await office.As("代表工委主任")).Client.GetAsync(string.Format(address, talk.Id));

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        var look = Assert.Single(await office.Written());
        Assert.Equal((await office.Person("代表工委主任"), "talk", talk.Id), (look.Who, look.Kind, look.Record));
        Assert.Equal(office.Clock.GetUtcNow().UtcDateTime, look.At, TimeSpan.FromSeconds(1));
        Assert.Equal("主任", await office.Look(db => db.Set<Tongxin.People.Post>().Where(p => p.Id == look.Post).Select(p => p.Title).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_is_noted_of_other_activities_nor_of_whom_it_was_not_shown()
    {
        await using var office = await Watched.Open();
        var talk = await Talk(office);
        var survey = await Done.That(office, "research", "DGW");
        var stranger = await office.As("监司委主任");

        Assert.Equal(HttpStatusCode.OK, (await stranger.Open($"/activities/{survey.Id}")).Status);
        Assert.Contains("另有谈心谈话 1 次", (await stranger.Open("/activities")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Open($"/activities/{talk.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await stranger.Client.GetAsync("/activities/export")).StatusCode);

        Assert.Empty(await office.Written());
    }

    [Fact]
    public async Task Looking_is_no_act_and_the_head_and_the_person_concerned_see_nothing_of_it()
    {
        await using var office = await Watched.Open();
        var talk = await Talk(office);
        var facts = await office.Look(db => db.Facts.CountAsync());
        await (await office.As("代表工委科员")).Open($"/activities/{talk.Id}");
        Assert.Single(await office.Written());

        Assert.Equal(facts, await office.Look(db => db.Facts.CountAsync()));
        var page = await (await office.As("代表工委主任")).Open($"/activities/{talk.Id}");
        Assert.Equal(1, page.Find("main .line")!.Children.Length);
        Assert.DoesNotContain("查看", page.Text, StringComparison.Ordinal);
    }
}
