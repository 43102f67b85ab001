using System.Net;
using System.Text.Json;
using Tongxin.People;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Export;

namespace Tongxin.Tests.People;

public sealed class LookupTests
{
    [Fact]
    public async Task Part_of_a_name_finds_people_with_their_posts()
    {
        await using var office = await Office.Open();

        var found = await (await office.As("办公室科员")).Get("/lookup/people?q=工委");

        Assert.Equal(["代表工委主任", "代表工委科员"], Names(found).Order(StringComparer.Ordinal));
        Assert.Contains(found.EnumerateArray(), one => one.GetProperty("detail").GetString() == "代表工作委员会科员；第一党小组党员");
    }

    [Fact]
    public async Task Those_in_office_come_before_those_who_left_and_never_more_than_ten()
    {
        await using var office = await Office.Open();
        for (var i = 0; i < 12; i++)
            await Someone(office, $"L{i:00}", "欧阳一" + (char)('甲' + i), until: new(2024, 1, 1));
        await Someone(office, "N1", "欧阳在任", until: null);

        var found = await (await office.As("办公室科员")).Get("/lookup/people?q=欧阳");

        Assert.Equal(10, found.GetArrayLength());
        Assert.Equal("欧阳在任", Names(found).First());
        Assert.Equal("已不在任", found[1].GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_code_finds_its_person_and_so_does_a_character_beyond_the_basic_plane()
    {
        await using var office = await Office.Open();
        await office.Has(new Person("X0042", "𠮷田"));
        var visitor = await office.As("办公室科员");

        Assert.Equal(["𠮷田"], Names(await visitor.Get("/lookup/people?q=x00")));
        Assert.Equal(["𠮷田"], Names(await visitor.Get("/lookup/people?q=𠮷")));
    }

    [Theory]
    [InlineData("交通", "市交通运输局"), InlineData("JTJ", "市交通运输局"), InlineData("第一党小", "第一党小组")]
    public async Task Units_are_found_by_part_of_the_name_and_by_code(string typed, string name)
    {
        await using var office = await Office.Open();

        Assert.Equal([name], Names(await (await office.As("办公室科员")).Get($"/lookup/units?q={typed}")));
    }

    [Theory]
    [InlineData("系统管理员", 200), InlineData("办公室科员", 200), InlineData("代表", 403), InlineData("交通局联络员", 403)]
    public async Task Only_who_may_see_the_structure_may_look_up(string who, int status)
    {
        await using var office = await Office.Open();
        var client = (await office.As(who)).Client;

        Assert.Equal(status, (int)(await client.GetAsync("/lookup/people?q=办")).StatusCode);
        Assert.Equal(status, (int)(await client.GetAsync("/lookup/units?q=办")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Stranger().Client.GetAsync("/lookup/people?q=办")).StatusCode);
    }

    [Fact]
    public async Task No_question_breaks_it()
    {
        await using var office = await Office.Open();
        var client = (await office.As("办公室科员")).Client;

        foreach (var text in HostileStrings.Some.Where(text => text.Length < 1000 && !text.Contains('\0')))
            foreach (var kind in new[] { "people", "units" })
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/lookup/{kind}?q={Escape(text)}")).StatusCode);
    }

    // As a browser would send them; halves of pairs cannot be sent.
    static string Escape(string text) => string.Concat(text.EnumerateRunes().Select(rune => Uri.EscapeDataString(rune.ToString())));

    static IEnumerable<string> Names(JsonElement found) => found.EnumerateArray().Select(one => one.GetProperty("name").GetString()!);

    static async Task Someone(Office office, string code, string name, DateOnly? until)
    {
        var person = await office.Has(new Person(code, name));
        await office.Has(new Post(person.Id, await office.Unit("JSW"), new("科员", false, 9, new(2022, 1, 1), until, null, null), "任科员"));
    }
}
