using Microsoft.EntityFrameworkCore;
using Tongxin.Suggestions;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>The list of suggestions, page by page.</summary>
public sealed class SuggestionListTests
{
    /// <summary>Papers of four days in two years, every seventh a bill that still gathers names.</summary>
    static async Task Fill(Office office)
    {
        foreach (var day in new[] { "2025-12-30", "2025-12-31", "2026-03-31", "2026-04-01" })
        {
            office.On(day);
            for (var i = 0; i < 15; i++)
                await Papers.Proposed(office, $"{day} 第{i:00}件", i % 7 == 0 ? SuggestionKind.Bill : SuggestionKind.Suggestion);
        }
    }

    [Theory]
    [InlineData("state=all", 60), InlineData("state=open", 60), InlineData("state=submitted&kind=suggestion", 48), InlineData("state=all&year=2025", 30), InlineData("state=all&year=99999", 0), InlineData("state=all&kind=bill", 12)]
    public async Task Pages_strung_together_hold_each_once_in_order_and_so_does_the_file(string asked, int count)
    {
        await using var office = await Office.Open();
        await Fill(office);
        var deputy = await office.As(Papers.Deputy);
        var all = await office.Look(db => db.Set<Suggestion>().AsNoTracking().ToListAsync());
        var (titles, after) = (new List<string>(), "");

        do
        {
            var page = await deputy.Get($"/api/v1/suggestions?{asked}{after}");
            titles.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("title").GetString()!));
            after = page.GetProperty("next").GetString() is { } next ? $"&after={next}" : null;
        } while (after is not null);

        var byTitle = all.ToDictionary(one => one.Title);
        var expected = asked.StartsWith("state=all", StringComparison.Ordinal)
            ? titles.Order().OrderByDescending(title => byTitle[title].ProposedOn).ThenByDescending(title => byTitle[title].Id.ToString(), StringComparer.Ordinal)
            : titles.Order().OrderBy(title => byTitle[title].DueOrder).ThenBy(title => byTitle[title].Id.ToString(), StringComparer.Ordinal);
        Assert.Equal((count, count), (titles.Count, titles.Distinct().Count()));
        Assert.Equal(expected, titles);
        var file = await deputy.Client.GetStringAsync($"/suggestions/export?{asked}");
        Assert.Equal(titles, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[3]));
    }

    [Fact]
    public async Task A_unit_pages_through_what_it_was_given_whoever_asks_for_it()
    {
        await using var office = await Office.Open();
        for (var i = 0; i < 3; i++)
            await Papers.Assigned(office);
        await Papers.Assigned(office, "市教育局");
        var unit = await office.Unit("JTJ");

        foreach (var (by, asked, count) in new[] { (Papers.Head, "state=all", 3), (Papers.Head, "", 3), ("监司委科员", $"state=all&unit={unit}", 3), ("监司委科员", "state=all", 4), ("教育局局长", $"state=all&unit={unit}", 0), ("教育局局长", "state=all", 1) })
            Assert.Equal((by, asked, count), (by, asked, (await (await office.As(by)).Get($"/api/v1/suggestions?{asked}")).GetProperty("items").GetArrayLength()));
    }
}
