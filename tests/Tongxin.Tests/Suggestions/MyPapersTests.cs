using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;
using Tongxin.Suggestions;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>What a deputy finds on a phone.</summary>
public sealed class MyPapersTests
{
    static IEnumerable<string> Tabs(Page page) => page.Document.QuerySelectorAll("nav.bar a").Select(tab => tab.TextContent.Trim());

    static IEnumerable<string> Titles(Page page) => page.Document.QuerySelectorAll("main .card .item .t").Select(title => title.TextContent);

    [Fact]
    public async Task Whoever_is_a_deputy_and_nothing_else_has_four_tabs_of_a_deputy()
    {
        await using var office = await Office.Open();
        var deputy = await office.As("代表");

        Assert.Equal(["待办", "建议", "会议", "我的"], Tabs(await deputy.Open("/")));
        var meetings = await deputy.Open("/activities?group=meeting");
        Assert.Equal("活动 · 会议", meetings.Heading);
        Assert.Equal("会议", meetings.Find("nav.bar a[aria-current]")!.TextContent.Trim());
        Assert.Equal("会议", Assert.Single(meetings.Document.QuerySelectorAll("nav.rail a[aria-current]")).TextContent.Trim());
        Assert.Equal("建议", (await deputy.Open("/suggestions/mine")).Find("nav.bar a[aria-current]")!.TextContent.Trim());
        Assert.Equal(["待办", "活动", "月度交账", "我的"], Tabs(await (await office.As("监司委科员")).Open("/")));
        Assert.Equal(["待办", "建议", "我的"], Tabs(await (await office.As("交通局科员")).Open("/")));
    }

    [Fact]
    public async Task Led_signed_and_those_of_the_own_delegation_stand_apart()
    {
        await using var office = await Office.Open();
        await Papers.Accepted(office, "甲件");
        await Papers.Proposed(office, "乙件", by: "代表乙");
        var asked = await Papers.Proposed(office, "丙件", by: "代表乙", asked: ["代表"]);
        await Elsewhere(office, "丁件");
        var deputy = await office.As("代表");

        Assert.Equal(["丙件", "甲件"], Titles(await deputy.Open("/suggestions/mine")));
        // What still gathers names is nobody's but of those asked.
        Assert.Equal(["丙件", "乙件"], Titles(await deputy.Open("/suggestions/mine?of=group")));
        await (await deputy.Open($"/suggestions/{asked}/do/sign")).Press("同意联名");
        Assert.Equal(["丙件"], Titles(await deputy.Open("/suggestions/mine?of=signed")));
        var led = await deputy.Open("/suggestions/mine?of=nonsense");
        Assert.Equal(["甲件"], Titles(led));
        Assert.Contains("2026年建议0001号，闭会期间", led.Text);
        Assert.Equal(["1我领衔的", "1我附议的", "1本团的"], led.Document.QuerySelectorAll("nav.counts a").Select(link => link.TextContent));
        Assert.Contains("代表乙", (await deputy.Open("/suggestions/mine?of=group")).Text);
    }

    [Fact]
    public async Task Where_there_is_a_group_it_is_the_groups_and_closed_ones_stay_closed()
    {
        await using var office = await Office.Open();
        await Papers.Proposed(office, "团里的", by: "代表乙");
        var group = await office.Has(new Unit("DXZ", new("第一代表小组", "第一小组", UnitKind.DeputyGroup, await office.Unit("DT1"), 1, new(2022, 1, 1), null)));
        var colleague = await Elsewhere(office, "组里的");
        foreach (var person in new[] { await office.Person("代表"), colleague })
            await office.Has(new Post(person, group.Id, new("组员", false, 5, new(2022, 1, 1), null, null, null), "任组员"));
        var deputy = await office.As("代表");

        var page = await deputy.Open("/suggestions/mine?of=group");
        Assert.Equal(["组里的"], Titles(page));
        Assert.Contains("1本组的", page.Document.QuerySelectorAll("nav.counts a").Select(link => link.TextContent));
        var id = await office.Look(db => db.Set<Suggestion>().Where(s => s.Title == "组里的").Select(s => s.Id).SingleAsync());
        await (await (await office.As(Papers.Office)).Open($"/suggestions/{id}/classify")).Submit(("Input.IsClosed", "true"));
        Assert.Empty(Titles(await deputy.Open("/suggestions/mine?of=group")));
    }

    /// <summary>A suggestion of a deputy of another delegation.</summary>
    static async Task<Guid> Elsewhere(Office office, string title)
    {
        var unit = await office.Has(new Unit("DT9", new("河西代表团", "河西团", UnitKind.Delegation, null, 9, new(2022, 1, 1), null)));
        var person = await office.Has(new Person("R990", "代表丁"));
        await office.Has(new Post(person.Id, unit.Id, new("代表", false, 0, new(2022, 1, 1), null, null, null), "任代表"));
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            db.Add(new Suggestion(Papers.Facts(title), person.Id, [], services.GetRequiredService<CaseRules>(), services.GetRequiredService<OfficeClock>().Today));
            await db.SaveChangesAsync();
        });
        return person.Id;
    }
}
