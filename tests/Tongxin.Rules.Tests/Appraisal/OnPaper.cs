using Tongxin.Rules.Appraisal;

namespace Tongxin.Rules.Tests.Appraisal;

/// <summary>The same results as a clerk would find them with a pencil, one unit after another, without anything that the program computes.</summary>
internal static class OnPaper
{
    public static (Dictionary<string, decimal> Composites, IReadOnlyList<string> Advanced) Of(SchemeChange change, Scheme scheme, IReadOnlyList<Judged> judged)
    {
        var honour = change.Honour ?? scheme.Honour;
        var list = new List<(string Id, decimal Composite, Dictionary<string, decimal?> Streams, bool Barred)>();
        foreach (var one in judged.Where(one => one.Days >= scheme.LeastDays))
        {
            var (streams, sum, weights, barred) = (new Dictionary<string, decimal?>(), 0m, 0m, false);
            foreach (var stream in scheme.Streams)
            {
                var (made, full, change1, ceiling) = (0m, 0m, 0m, stream.Most);
                foreach (var item in scheme.Items)
                {
                    var mark = one.Marks[item.Id];
                    if (item.Stream != stream.Id || change.Without.Contains(item.Id) || mark.State != MarkState.Known)
                        continue;
                    var most = change.Fulls.TryGetValue(item.Id, out var other) ? other : item.Full;
                    switch (item.Kind)
                    {
                        case ItemKind.Target:
                            var wanted = item.Target!.Value * one.Days / one.OutOf;
                            (made, full) = (made + Half(mark.Value >= wanted ? most : most * mark.Value / wanted), full + most);
                            break;
                        case ItemKind.Add: change1 += Half(Math.Min(most, item.Per * mark.Value)); break;
                        case ItemKind.Deduct: change1 -= Half(Math.Min(most, item.Per * mark.Value)); break;
                        case ItemKind.Cap when mark.Value >= item.At: ceiling = Math.Min(ceiling, change.Ceilings.TryGetValue(item.Id, out var lid) ? lid : item.Ceiling); break;
                        case ItemKind.Veto when mark.Value >= item.At: barred = true; break;
                        case ItemKind.Peer or ItemKind.Judgement: (made, full) = (made + Half(most * mark.Value / 100), full + most); break;
                    }
                }
                streams[stream.Id] = full == 0 ? null : Math.Max(0, Math.Min(ceiling, (full == 100 ? made : Half(made / full * 100)) + change1));
                var weight = change.Weights.TryGetValue(stream.Id, out var heavier) ? heavier : stream.Weight;
                if (streams[stream.Id] is { } score)
                    (sum, weights) = (sum + score * weight, weights + weight);
            }
            if (weights > 0)
                list.Add((one.Id, Half(sum / weights), streams, barred));
        }
        var best = list.Where(one => !one.Barred && one.Composite >= honour.Mark).ToList();
        var share = best.Count * honour.Share / 100;
        var places = (int)(honour.Rounding == HonourRounding.Down ? Math.Floor(share) : honour.Rounding == HonourRounding.Up ? Math.Ceiling(share) : Math.Floor(share + 0.5m));
        // Named is who has fewer than so many before, or, where the tied are left out, fewer than so many before or beside.
        var advanced = best.Where(one => honour.Tied == TieRule.All
            ? best.Count(other => Better(other, one)) < places
            : best.Count(other => !Better(one, other)) <= places);
        return (list.ToDictionary(one => one.Id, one => one.Composite), [.. advanced.Select(one => one.Id).Order(StringComparer.Ordinal)]);

        bool Better((string, decimal Composite, Dictionary<string, decimal?> Streams, bool) a, (string, decimal Composite, Dictionary<string, decimal?> Streams, bool) b) =>
            a.Composite > b.Composite || (a.Composite == b.Composite && honour.TieBy.Count > 0 && (a.Streams["party"] ?? -1) > (b.Streams["party"] ?? -1));
    }

    private static decimal Half(decimal points) => Math.Floor(points * 100 + 0.5m) / 100;
}
