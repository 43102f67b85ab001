using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Suggestions;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>A number typed into the search box leads to the suggestion that it calls.</summary>
public sealed class NumbersTests
{
    static Task<Guid> Numbered(Office office, int year, string number, string title, SuggestionKind kind = SuggestionKind.Suggestion) => office.Do(async services =>
    {
        var (db, rules) = (services.GetRequiredService<OfficeDb>(), services.GetRequiredService<CaseRules>());
        var on = new DateOnly(year, 3, 1);
        var one = new Suggestion(Papers.Facts(title, kind: kind), new Authorship(await office.Person(Papers.Deputy), [], ""), new ImportedCase(number, null, "", null), rules, on);
        db.Add(one);
        await db.SaveChangesAsync();
        return one.Id;
    });

    static async Task<Page> Ask(Office office, string question, string who = Papers.Office) => await (await office.As(who)).Open("/find?q=" + Uri.EscapeDataString(question));

    [Theory]
    [InlineData("12号", 2026), InlineData("12", 2026), InlineData("第12号", 2026), InlineData("0012", 2026), InlineData(" １２号 ", 2026), InlineData("建议 12号", 2026), InlineData("12号建议", 2026)]
    [InlineData("2025 12号", 2025), InlineData("2025年12号", 2025), InlineData("2025年第12号", 2025), InlineData("〔2025〕12号", 2025), InlineData("2025-12", 2025), InlineData("2025年建议12号", 2025)]
    public async Task It_leads_to_the_only_one_of_the_latest_year_that_has_it_or_of_the_year_named(string question, int year)
    {
        await using var office = await Office.Open();
        await Numbered(office, 2025, "0012", "去年的");
        await Numbered(office, 2026, "0012", "今年的");
        await Numbered(office, 2026, "0120", "另一件");

        Assert.Equal(year == 2026 ? "今年的" : "去年的", (await Ask(office, question)).Heading);
    }

    [Fact]
    public async Task Where_two_share_it_both_are_listed_with_their_year_and_a_word_tells_them_apart()
    {
        await using var office = await Office.Open();
        await Numbered(office, 2025, "0003", "去年的");
        await Numbered(office, 2026, "0003", "今年的");
        await Numbered(office, 2026, "003", "今年的议案", SuggestionKind.Bill);

        var page = await Ask(office, "3号");

        Assert.Equal(["今年的", "今年的议案", "去年的"], page.Document.QuerySelectorAll("main .hit .t").Select(title => title.TextContent));
        Assert.Contains("2025年建议0003号", page.Text);
        Assert.Equal("今年的议案", (await Ask(office, "议案3号")).Heading);
    }

    [Theory]
    [InlineData("3号线"), InlineData("13号"), InlineData("2024年3号"), InlineData("20263"), InlineData("0"), InlineData("号"), InlineData("第号"), InlineData("0000003号")]
    public async Task Other_words_are_looked_for_as_words(string question)
    {
        await using var office = await Office.Open();
        await Numbered(office, 2026, "0003", "关于公交的建议");

        Assert.Equal("查找", (await Ask(office, question)).Heading);
    }

    [Fact]
    public async Task Nobody_is_led_to_what_is_not_the_persons_to_see()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office);

        Assert.Equal("查找", (await Ask(office, "1号", "教育局局长")).Heading);
        Assert.NotEqual("查找", (await Ask(office, "1号", Papers.Head)).Heading);
        await (await (await office.As(Papers.Office)).Open($"/suggestions/{id}/classify")).Submit(("Input.IsClosed", "true"));
        Assert.Equal("查找", (await Ask(office, "1号", "监司委科员")).Heading);
    }
}
