using System.Diagnostics;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Bench;

/// <summary>How fast an appraisal is computed anew under many schemes; needs no database.</summary>
static class Schemes
{
    static readonly ItemKind[] Kinds = [ItemKind.Target, ItemKind.Peer, ItemKind.Judgement, ItemKind.Add, ItemKind.Deduct, ItemKind.Cap, ItemKind.Veto];

    public static int Try(int units, int items, int schemes)
    {
        var random = new Random(7);
        var scheme = new Scheme("bench", "方案", 2026, AppraisalObject.Unit, 100, 2, 0, 5, [new("party", "党建", 60, 100), new("business", "业务", 40, 102)], [],
            [.. Enumerable.Range(0, items).Select(i => new SchemeItem($"i{i}", $"项目{i}", i % 2 == 0 ? "party" : "business", null, null, i < 2 ? ItemKind.Peer : Kinds[random.Next(Kinds.Length)],
                random.Next(1, 20), random.Next(1, 4) / 2m, random.Next(1, 4), random.Next(90, 100), random.Next(1, 9), [], new(null, null, null, "清单"), "", ""))],
            new(95, 45, HonourRounding.Down, ["party"], TieRule.All), new(60, 2), "测量");
        var judged = Enumerable.Range(0, units).Select(u => new Judged($"u{u}", $"单位{u}", 365, 365, scheme.Items.ToDictionary(item => item.Id, item =>
            random.Next(20) == 0 ? Mark.NotApplicable : Mark.Known(item.Kind is ItemKind.Peer or ItemKind.Judgement ? random.Next(90, 101) : random.Next(0, 10))), random.Next(2))).ToList();
        // Every fifth changes the points of all items, the dearest change there is; the others weights, marks, rules, and what is left out.
        var changes = Enumerable.Range(0, schemes).Select(i => (i % 5) switch
        {
            0 => new SchemeChange { Fulls = scheme.Items.ToDictionary(item => item.Id, _ => (decimal)random.Next(1, 30)) },
            1 => new() { Weights = new Dictionary<string, decimal> { ["party"] = random.Next(1, 99) } },
            2 => new() { Without = [scheme.Items[random.Next(items)].Id] },
            3 => new() { Honour = scheme.Honour with { Mark = random.Next(80, 98), Tied = TieRule.None } },
            _ => new() { Poor = new(random.Next(50, 95), 2) },
        }).ToList();
        var watch = Stopwatch.StartNew();
        var whatIf = new WhatIf(scheme, judged);
        var first = watch.Elapsed;
        var moved = whatIf.Run(changes).Sum(difference => difference.Moves.Count);
        Console.WriteLine(FormattableString.Invariant($"{units:N0} units × {items:N0} items: first {first.TotalSeconds:0.00} s; {schemes:N0} schemes {(watch.Elapsed - first).TotalSeconds:0.00} s, {moved:N0} places moved"));
        return 0;
    }
}
