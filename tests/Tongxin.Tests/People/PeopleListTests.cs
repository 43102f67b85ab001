using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.People.List;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Export;

namespace Tongxin.Tests.People;

public sealed class PeopleListTests
{
    [Theory]
    [InlineData("?q=工委", 2), InlineData("?tree=party", 10), InlineData("?tree=handling", 3), InlineData("?state=left", 0), InlineData("?q=R00", 10), InlineData("", 16)]
    [InlineData("?q=工委&tree=party", 2), InlineData("?unit=nonsense", 0), InlineData("?tree=nonsense", 16)]
    public async Task The_address_says_who_is_shown(string query, int people)
    {
        await using var office = await Office.Open();

        Assert.Equal(people, (await (await office.As("办公室科员")).Open("/people" + query)).Rows.Count);
    }

    [Fact]
    public async Task A_unit_shows_everybody_in_it_and_below_it()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("办公室科员")).Open($"/people?unit={await office.Unit("ZB1")}");

        Assert.Equal("人员 · 第一党支部", page.Heading);
        Assert.Equal(6, page.Rows.Count);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_overlap_also_among_namesakes()
    {
        await using var office = await Office.Open();
        await Crowd(office, 120);
        var clerk = await office.As("办公室科员");

        var seen = new List<string>();
        var page = await clerk.Open("/people");
        while (true)
        {
            seen.AddRange(page.Rows.Select(row => row.QuerySelector("td:last-child")!.TextContent));
            if (page.Find("[rel=next]") is null)
                break;
            page = await page.Follow("下一页");
        }

        Assert.Equal(136, seen.Count);
        Assert.Equal(136, seen.Distinct().Count());
    }

    [Fact]
    public async Task The_export_holds_exactly_what_is_seen_on_all_pages()
    {
        await using var office = await Office.Open();
        await Crowd(office, PeopleList.Chunk + 20);
        var clerk = await office.As("办公室科员");

        var csv = await clerk.Client.GetStringAsync("/people/export?q=王伟&format=csv", TestContext.Current.CancellationToken);
        var lines = csv.Trim().Split("\r\n");

        Assert.Equal("编号,姓名,现任职务", lines[0].TrimStart('\uFEFF'));
        Assert.Equal(PeopleList.Chunk + 20, lines.Length - 1);
        Assert.Equal(lines.Length - 1, lines.Skip(1).Distinct().Count());
        var xlsx = await clerk.Client.GetByteArrayAsync("/people/export?q=工委&format=xlsx", TestContext.Current.CancellationToken);
        Assert.Equal(3, Tongxin.Platform.Import.BookFile.Read(xlsx, Tongxin.Platform.Import.BookLimits.Upload).Sheets[0].Rows.Count);
    }

    [Fact]
    public async Task Counts_stand_behind_the_filters()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("办公室科员")).Open("/people?q=工委");

        Assert.Equal("2", page.Document.QuerySelectorAll(".filters a").Single(a => a.TextContent.StartsWith("党组织", StringComparison.Ordinal)).QuerySelector("b")!.TextContent);
        Assert.Equal("0", page.Document.QuerySelectorAll(".filters a").Single(a => a.TextContent.StartsWith("承办单位", StringComparison.Ordinal)).QuerySelector("b")!.TextContent);
    }

    [Fact]
    public async Task No_address_breaks_it()
    {
        await using var office = await Office.Open();
        var clerk = (await office.As("办公室科员")).Client;

        Assert.Equal(200, (int)(await clerk.GetAsync("/people?unit=%01")).StatusCode);
        foreach (var text in HostileStrings.Some.Where(text => !text.Contains('\0') && text.Length < 600))
        {
            var value = string.Concat(text.EnumerateRunes().Select(rune => Uri.EscapeDataString(rune.ToString())));
            Assert.Equal(200, (int)(await clerk.GetAsync($"/people?q={value}&tree={value}&state={value}&total={value}")).StatusCode);
        }
    }

    static Task Crowd(Office office, int many) => office.Do(async services =>
    {
        var db = services.GetRequiredService<OfficeDb>();
        for (var i = 0; i < many; i++)
            db.Add(new Person($"C{i:000}", "王伟"));
        await db.SaveChangesAsync();
    });
}
