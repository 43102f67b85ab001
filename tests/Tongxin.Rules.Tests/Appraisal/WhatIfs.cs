using System.Diagnostics;
using CsCheck;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Rules.Tests.Appraisal;

public sealed class WhatIfs(ITestOutputHelper output)
{
    private static readonly ItemKind[] Kinds = [ItemKind.Target, ItemKind.Add, ItemKind.Deduct, ItemKind.Cap, ItemKind.Veto, ItemKind.Peer, ItemKind.Judgement];

    [Fact]
    public void A_change_gives_what_computing_everything_again_by_another_way_gives() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[2, 20], Gen.Int[0, int.MaxValue]).Sample((objects, items, seed) =>
        {
            var (scheme, judged, random) = Generated(objects, items, seed);
            var whatIf = new WhatIf(scheme, judged);
            foreach (var change in Changes(scheme, random, 8))
            {
                var difference = whatIf.Run(change);
                var (composites, advanced) = OnPaper.Of(change, scheme, judged);
                Assert.Equal(advanced, difference.After.Advanced.Order(StringComparer.Ordinal));
                var before = OnPaper.Of(new(), scheme, judged);
                Assert.Equal(advanced.Except(before.Advanced).Order(StringComparer.Ordinal), difference.Enter.Order(StringComparer.Ordinal));
                Assert.Equal(composites.OrderByDescending(one => one.Value).Select(one => one.Value), difference.After.Ranks.OrderBy(one => one.Value).Select(one => composites[one.Key]));
            }
        }, iter: 60);

    [Fact]
    public void Leaving_out_an_item_shows_who_hangs_on_it()
    {
        var scheme = Made.Scheme(Made.Item("all", ItemKind.Peer, 90), Made.Item("one", ItemKind.Peer, 10)) with { Honour = Made.Advanced with { Share = 50 } };
        var whatIf = new WhatIf(scheme, [Made.Somebody("甲", 0, ("all", Mark.Known(96)), ("one", Mark.Known(100))), Made.Somebody("乙", 0, ("all", Mark.Known(97)), ("one", Mark.Known(90)))]);

        Assert.Equal(["甲"], whatIf.Before.Advanced);
        var without = whatIf.WithoutEach().Single(difference => difference.Change.Without.Contains("one"));
        Assert.Equal(["乙"], without.Enter);
        Assert.Equal(["甲"], without.Leave);
        Assert.Equal([new("甲", 1, 2), new Move("乙", 2, 1)], without.Moves);
    }

    [Fact]
    public void A_large_office_is_tried_under_many_schemes()
    {
        var (scheme, judged, random) = Generated(50, 40, 7);
        var watch = Stopwatch.StartNew();
        var differences = new WhatIf(scheme, judged).Run([.. Changes(scheme, random, 100)]);
        output.WriteLine($"50 × 40 × 100: {watch.ElapsedMilliseconds} ms");
        Assert.Equal(100, differences.Count);
        Assert.Contains(differences, difference => difference.Moves.Count > 0);
    }

    internal static (Scheme Scheme, IReadOnlyList<Judged> Judged, Random Random) Generated(int objects, int items, int seed)
    {
        var random = new Random(seed);
        SchemeStream[] streams = [new("party", "党建", 60, 100), new("business", "业务", 40, 102)];
        var made = Enumerable.Range(0, items).Select(i =>
        {
            var (kind, stream) = (i < 2 ? ItemKind.Peer : Kinds[random.Next(Kinds.Length)], streams[i % 2].Id);
            return Made.Item($"i{i}", kind, random.Next(1, 20), stream, per: random.Next(1, 4) / 2m, at: random.Next(1, 4), ceiling: random.Next(70, 100), target: random.Next(1, 9));
        }).ToList();
        var judged = Enumerable.Range(0, objects).Select(o => new Judged($"o{o:000}", $"o{o}", random.Next(180, 366), 365,
            made.ToDictionary(item => item.Id, item => random.Next(20) == 0 ? Mark.NotApplicable : Mark.Known(item.Kind is ItemKind.Peer or ItemKind.Judgement ? random.Next(90, 101) : random.Next(0, 10))), random.Next(2))).ToList();
        return (Made.Of(streams, made) with { Honour = new(95, 45, (HonourRounding)random.Next(3), random.Next(2) == 0 ? [] : ["party"], (TieRule)random.Next(2)), LeastDays = 200 }, judged, random);
    }

    internal static IEnumerable<SchemeChange> Changes(Scheme scheme, Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var item = scheme.Items[random.Next(scheme.Items.Count)].Id;
            yield return random.Next(5) switch
            {
                0 => new() { Weights = new Dictionary<string, decimal> { ["party"] = random.Next(1, 99) } },
                1 => new() { Fulls = scheme.Items.ToDictionary(one => one.Id, _ => (decimal)random.Next(1, 30)) },
                2 => new() { Without = [item] },
                3 => new() { Honour = scheme.Honour with { Mark = random.Next(80, 98), Rounding = (HonourRounding)random.Next(3), Tied = (TieRule)random.Next(2) } },
                _ => new() { Ceilings = scheme.Items.ToDictionary(one => one.Id, _ => (decimal)random.Next(60, 100)), Poor = new(random.Next(50, 95), random.Next(1, 3)) },
            };
        }
    }
}
