using System.Security.Cryptography;
using System.Text;
using Tongxin.Rules.Calendar;
using Tongxin.Rules.Inspection;

namespace Tongxin.Rules.Tests.Inspection;

public sealed class InspectionRuleTests
{
    [Fact]
    public void A_draw_is_replayed_with_the_seed_and_nothing_else()
    {
        string[] codes = ["BGS", "DGW", "JSW", "ZB1", "ZB2"];
        var drawn = Draw.Of("seed-2026", codes, code => code, 2);

        // By hand: the digests of "seed CODE", sorted.
        var expected = codes.Select(code => (code, Ticket: Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes("seed-2026 " + code))))).OrderBy(one => one.Ticket, StringComparer.Ordinal).Take(2).Select(one => one.code);
        Assert.Equal(expected, drawn);
        Assert.Equal(drawn, Draw.Of("seed-2026", codes.Reverse(), code => code, 2));
        Assert.NotEqual(Draw.Of("seed-2026", codes, code => code, 5), Draw.Of("another", codes, code => code, 5));
    }

    [Fact]
    public void Everybody_is_drawn_as_often_as_anybody_else()
    {
        var codes = Enumerable.Range(0, 20).Select(number => $"U{number}").ToList();
        var times = Enumerable.Range(0, 2000).SelectMany(seed => Draw.Of($"{seed}", codes, code => code, 6)).CountBy(code => code).ToDictionary();
        // 600 on average; five standard deviations are about 100.
        Assert.All(codes, code => Assert.InRange(times[code], 500, 700));
    }

    [Theory]
    [InlineData(10, 0, 0)]
    [InlineData(10, 30, 3)]
    [InlineData(11, 30, 4)]
    [InlineData(3, 1, 1)]
    [InlineData(3, 100, 3)]
    public void A_share_is_rounded_up(int among, int percent, int count) => Assert.Equal(count, Draw.CountOf(among, percent));

    [Theory]
    [InlineData(Rhythm.Month, "2026-04-01", "2026-03-01", "2026-03-31", "2026年3月检查")]
    [InlineData(Rhythm.Quarter, "2026-04-01", "2026-01-01", "2026-03-31", "2026年第一季度督查")]
    [InlineData(Rhythm.Quarter, "2026-03-31", "2025-10-01", "2025-12-31", "2025年第四季度督查")]
    [InlineData(Rhythm.HalfYear, "2026-07-01", "2026-01-01", "2026-06-30", "2026年半年交账")]
    [InlineData(Rhythm.HalfYear, "2026-06-30", "2025-01-01", "2025-06-30", "2025年半年交账")]
    [InlineData(Rhythm.Year, "2026-12-31", "2025-01-01", "2025-12-31", "2025年年终交账")]
    public void The_last_period_is_the_one_that_is_over(Rhythm rhythm, string day, string from, string to, string name)
    {
        var period = InspectedPeriod.LastBefore(rhythm, DateOnly.Parse(day));
        Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(to), name), (period.From, period.To, period.Name));
    }

    [Fact]
    public void A_round_begins_on_a_workday() =>
        // 1 to 7 October are holidays, 8 October is a Thursday of 2026.
        Assert.Equal(new(2026, 10, 8), InspectedPeriod.LastBefore(Rhythm.Quarter, new(2026, 10, 5)).OpensOn(1, WorkCalendar.Official));

    [Theory]
    [InlineData(null, 0, 0, true, "没有")]
    [InlineData(null, 0, 1, false, "没有")]
    [InlineData(1, null, 0, false, "不少于 1")]
    [InlineData(1, null, 3, true, "不少于 1")]
    [InlineData(2, 4, 5, false, "2 到 4")]
    [InlineData(2, 2, 2, true, "等于 2")]
    public void A_number_is_as_it_should_be(int? least, int? most, int number, bool met, string words)
    {
        var item = new CheckItem("一项", "依据", Figure: "tasks.late", Least: least, Most: most);
        Assert.Equal((met, words), (item.IsMet(number), item.Demand));
    }

    [Fact]
    public void A_list_that_asks_for_traces_or_cannot_be_answered_is_refused()
    {
        var wrong = string.Join('\n', new Checklist("清单", Rhythm.Month, 120,
        [
            new("有没有学习笔记", "依据"), new("办结", "依据", Figure: "tasks.nowhere", Most: 0), new("没有说多少", "依据", Figure: "tasks.late"), new("颠倒", "依据", Figure: "tasks.late", Least: 3, Most: 1),
            new("抽不到", "依据", Sample: 3), new("两次", "依据"), new("两次", "依据"),
        ]).Wrong(new HashSet<string> { "tasks.late" }));

        foreach (var words in new[] { "不要为检查而要笔记", "没有指标 tasks.nowhere", "不少于或不超过多少", "不能大于", "从哪个指标里抽", "“两次”写了两次", "0 到 100" })
            Assert.Contains(words, wrong, StringComparison.Ordinal);
        Assert.Empty(new Checklist("清单", Rhythm.Month, 30, [new("办结", "依据", Figure: "tasks.late", Most: 0)]).Wrong(new HashSet<string> { "tasks.late" }));
        Assert.Contains("至少要有一项", string.Concat(new Checklist("清单", Rhythm.Month, 0, []).Wrong(new HashSet<string>())), StringComparison.Ordinal);
    }
}
