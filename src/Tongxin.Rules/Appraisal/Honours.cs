using System.Globalization;

namespace Tongxin.Rules.Appraisal;

/// <summary>What follows from scores: places, who is named advanced (先进), who is talked to (约谈), who is put on the list of adjustments (调整).</summary>
public static class Honours
{
    /// <summary>Concludes a year.</summary>
    [Basis("考核方案", "先进名额、并列、约谈与调整")]
    public static Outcome Of(Scheme scheme, IReadOnlyList<Scored> standings)
    {
        var ranked = standings.Where(one => one is { Ranked: true, Composite: not null }).ToList();
        var sorted = ranked.Where(one => one.Vetoes.Count == 0 && one.Composite >= scheme.Honour.Mark).OrderByDescending(one => one, Comparer<Scored>.Create((a, b) => Compare(scheme, a, b))).ToList();
        var places = Places(scheme.Honour, sorted.Count);
        var named = Named(scheme, sorted, places);
        var poor = ranked.Where(one => one.Composite < scheme.Poor.Mark).ToList();
        return new(Ranks(ranked), sorted.Count, places, [.. sorted.Take(named).Select(one => one.Id)], AtTheLine(scheme, sorted, places),
            [.. poor.Select(one => one.Id)], [.. poor.Where(one => one.PoorBefore + 1 >= scheme.Poor.Years).Select(one => one.Id)], Arithmetic(scheme.Honour, sorted.Count, places, named));
    }

    /// <summary>How many are named of so many who reached the mark.</summary>
    /// <param name="rule">Share and rounding.</param>
    /// <param name="reached">0 or more.</param>
    [Basis("考核方案", "先进名额的取整")]
    public static int Places(HonourRule rule, int reached)
    {
        var broken = reached * rule.Share / 100;
        return decimal.ToInt32(rule.Rounding switch
        {
            HonourRounding.Down => Math.Floor(broken),
            HonourRounding.Up => Math.Ceiling(broken),
            _ => Math.Round(broken, MidpointRounding.AwayFromZero),
        });
    }

    /// <summary>The rule's arithmetic as a sentence that can be followed by hand.</summary>
    internal static string Arithmetic(HonourRule rule, int reached, int places, int named)
    {
        var broken = reached * rule.Share / 100;
        var rounding = broken == places ? "" : $"，{Words(rule.Rounding)}";
        var tied = named == places ? "" : named > places ? $"；并列的都评，实评 {named} 个" : $"；并列的都不评，实评 {named} 个";
        return string.Create(CultureInfo.InvariantCulture, $"{rule.Mark:0.##} 分以上的 {reached} 个 × {rule.Share:0.##}% = {broken:0.##}{rounding}，名额 {places} 个{tied}");
    }

    internal static int Compare(Scheme scheme, Scored a, Scored b)
    {
        var order = Nullable.Compare(a.Composite, b.Composite);
        foreach (var stream in scheme.Honour.TieBy)
            order = order != 0 ? order : Nullable.Compare(Of(a, stream), Of(b, stream));
        return order;

        static decimal? Of(Scored one, string stream) => one.Streams.Single(score => score.Stream.Id == stream).Score;
    }

    // How many of the sorted are named: the places, moved to one end of a tie that lies across their line.
    private static int Named(Scheme scheme, List<Scored> sorted, int places)
    {
        if (places == 0 || places >= sorted.Count || Compare(scheme, sorted[places - 1], sorted[places]) != 0)
            return Math.Min(places, sorted.Count);
        return scheme.Honour.Tied == TieRule.All
            ? sorted.FindLastIndex(one => Compare(scheme, one, sorted[places]) == 0) + 1
            : sorted.FindIndex(one => Compare(scheme, one, sorted[places]) == 0);
    }

    private static List<string> AtTheLine(Scheme scheme, List<Scored> sorted, int places) =>
        places == 0 || places >= sorted.Count || Compare(scheme, sorted[places - 1], sorted[places]) != 0 ? []
            : [.. sorted.Where(one => Compare(scheme, one, sorted[places]) == 0).Select(one => one.Id)];

    // Equal composites share a place, and the next one stands after all of them.
    private static Dictionary<string, int> Ranks(List<Scored> ranked)
    {
        var scores = ranked.Select(one => one.Composite!.Value).Order().ToArray();
        return ranked.ToDictionary(one => one.Id, one => scores.Length - UpTo(scores, one.Composite!.Value) + 1);
    }

    private static int UpTo(decimal[] ascending, decimal score)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
            (low, high) = ascending[(low + high) / 2] <= score ? ((low + high) / 2 + 1, high) : (low, (low + high) / 2);
        return low;
    }

    private static string Words(HonourRounding rounding) => rounding switch { HonourRounding.Down => "舍去小数", HonourRounding.Up => "进一", _ => "四舍五入" };
}

/// <summary>What a year comes to.</summary>
/// <param name="Ranks">Place of each who is ranked; equal composites share one.</param>
/// <param name="Reached">How many reached the mark and are not barred.</param>
/// <param name="Places">How many can be named.</param>
/// <param name="Advanced">Who is named, the best first.</param>
/// <param name="Tied">Those equal across the line of the places; empty where there is no tie.</param>
/// <param name="Talks">Who is below the mark of a poor result.</param>
/// <param name="Adjustments">Who has been so for the years that the scheme says.</param>
/// <param name="Arithmetic">How the places were counted, as a sentence.</param>
public sealed record Outcome(
    IReadOnlyDictionary<string, int> Ranks, int Reached, int Places, IReadOnlyList<string> Advanced, IReadOnlyList<string> Tied, IReadOnlyList<string> Talks, IReadOnlyList<string> Adjustments, string Arithmetic);
