using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

public sealed class TaskPagingTests
{
    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await using var office = await Office.Open();
        for (var n = 0; n < 45; n++)
            await office.Has(await Tasks.Planned(office, "DGW", due: $"2026-04-{10 + n % 3}"));

        var page = await (await office.As("代表工委科员")).Open("/tasks");
        var seen = new List<string>(page.Rows.Select(row => row.QuerySelector("a")!.GetAttribute("href")!));
        for (var pages = 1; page.Find("a[rel=next]") is not null; pages++)
        {
            Assert.True(pages < 4, "The pages do not end.");
            page = await page.Follow("下一页");
            seen.AddRange(page.Rows.Select(row => row.QuerySelector("a")!.GetAttribute("href")!));
        }

        Assert.Equal(45, seen.Count);
        Assert.Equal(45, seen.Distinct().Count());
    }
}
