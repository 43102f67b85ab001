namespace Tongxin.Rules.Appraisal;

/// <summary>Points of items, scores of streams and the composite (计分). Every number is rounded where it appears, so that whoever adds up what the page shows comes to the same result.</summary>
public static class Scoring
{
    private static readonly ItemKind[] Beside = [ItemKind.Add, ItemKind.Deduct, ItemKind.Cap, ItemKind.Veto];

    /// <summary>Whether the item makes the stream's score, rather than changing it afterwards.</summary>
    [Basis("考核方案", "计分规则：加分、扣分、封顶、否决另计")]
    public static bool IsCore(this ItemKind kind) => !Beside.Contains(kind);

    /// <summary>Everything computed for one who is judged.</summary>
    [Basis("考核方案", "计分规则")]
    public static Scored Of(Scheme scheme, Judged judged)
    {
        var parts = scheme.Items.Where(item => item.Parent is not null).ToLookup(item => item.Parent!);
        var scored = new Dictionary<string, ItemPoints>();
        foreach (var item in scheme.Items.Where(item => item.Parent is null))
            Score(item);
        var streams = scheme.Streams.Select(stream => StreamOf(scheme, stream, [.. scheme.Items.Where(item => item.Parent is null && item.Stream == stream.Id).Select(item => scored[item.Id])])).ToList();
        var missing = scheme.Items.Where(item => scored[item.Id].State == MarkState.Missing).Select(item => item.Id).ToList();
        var vetoes = scheme.Items.Where(item => item.Kind == ItemKind.Veto && scored[item.Id] is { State: MarkState.Known, Points: > 0 }).Select(item => item.Id).ToList();
        return new(judged.Id, judged.Name, missing.Count > 0 ? null : Composite(scheme, streams), [.. scheme.Items.Select(item => scored[item.Id])], streams, missing, vetoes,
            judged.Days >= scheme.LeastDays, judged.PoorBefore);

        ItemPoints Score(SchemeItem item) => scored[item.Id] = item.Kind == ItemKind.Group
            ? Group(scheme, item, [.. parts[item.Id].Select(Score)])
            : Points(scheme, item, judged);
    }

    /// <summary>An item's points. A cap and a veto have 1 where they take hold.</summary>
    [Basis("考核方案", "计分规则：逐项得分")]
    public static ItemPoints Points(Scheme scheme, SchemeItem item, Judged judged)
    {
        var mark = judged.Marks.GetValueOrDefault(item.Id, Mark.Missing);
        var (state, points) = Worth(scheme, item, mark, judged);
        return new(item, state, points, mark);
    }

    internal static (MarkState State, decimal Points) Worth(Scheme scheme, SchemeItem item, in Mark mark, Judged judged)
    {
        if (mark.State != MarkState.Known)
            return (mark.State, 0);
        if (mark.Decided is { } decided)
            return (MarkState.Known, scheme.Round(Math.Clamp(decided, 0, item.Full)));
        switch (item.Kind)
        {
            case ItemKind.Target:
                // Whoever was in post for half of the year is asked for half of the target.
                var (target, reached) = ((mark.Of ?? item.Target ?? 0) * judged.Days, mark.Value * judged.OutOf);
                // Nothing was to be done: that is no failure, and no merit.
                return target <= 0 ? (MarkState.NotApplicable, 0) : (MarkState.Known, reached >= target ? scheme.Round(item.Full) : scheme.Round(Math.Max(0, item.Full * reached / target)));
            case ItemKind.Add or ItemKind.Deduct:
                return (MarkState.Known, scheme.Round(Math.Clamp(item.Per * mark.Value, 0, item.Full)));
            case ItemKind.Cap or ItemKind.Veto:
                return (MarkState.Known, mark.Value >= item.At ? 1 : 0);
            default:
                return (MarkState.Known, scheme.Round(item.Full * Math.Clamp(mark.Value, 0, 100) / 100));
        }
    }

    /// <summary>A group's points: its own full points in the proportion of what its parts reached, over the parts that apply.</summary>
    [Basis("考核方案", "计分规则：分组折算")]
    public static ItemPoints Group(Scheme scheme, SchemeItem group, IReadOnlyList<ItemPoints> parts)
    {
        if (parts.Any(part => part.State == MarkState.Missing))
            return new(group, MarkState.Missing, 0, Mark.Missing);
        var (points, full) = Sum(parts);
        return full == 0 ? new(group, MarkState.NotApplicable, 0, Mark.NotApplicable) : new(group, MarkState.Known, OfGroup(scheme, group, points, full), Mark.Known(points, full));
    }

    /// <summary>A stream's score: its items in proportion to the points of those that apply, with additions and deductions, within its ceiling and never below 0.</summary>
    [Basis("考核方案", "计分规则：不适用的项目不计入满分")]
    public static StreamScore StreamOf(Scheme scheme, SchemeStream stream, IReadOnlyList<ItemPoints> items)
    {
        var (points, full) = Sum(items.Where(item => item.Item.Kind.IsCore()));
        var (added, taken) = (All(ItemKind.Add), All(ItemKind.Deduct));
        var ceiling = items.Where(item => item.Item.Kind == ItemKind.Cap && item.Points > 0).Select(item => item.Item.Ceiling).Append(stream.Most).Min();
        return new(stream, points, full, added, taken, ceiling, Score(scheme, points, full, added, taken, ceiling));

        decimal All(ItemKind kind) => items.Where(item => item.Item.Kind == kind).Sum(item => item.Points);
    }

    /// <summary>The composite: scores by their weights, over the streams that apply; null where none does.</summary>
    [Basis("考核方案", "综合得分：按权重相加")]
    public static decimal? Composite(Scheme scheme, IReadOnlyList<StreamScore> streams)
    {
        var (sum, weight) = (0m, 0m);
        foreach (var stream in streams)
            if (stream.Score is { } score)
                (sum, weight) = (sum + score * stream.Stream.Weight, weight + stream.Stream.Weight);
        return weight == 0 ? null : scheme.Round(sum / weight);
    }

    internal static decimal OfGroup(Scheme scheme, SchemeItem group, decimal points, decimal full) => scheme.Round(group.Full * points / full);

    internal static decimal? Score(Scheme scheme, decimal points, decimal full, decimal added, decimal taken, decimal ceiling) =>
        full == 0 ? null : Math.Max(0, Math.Min(ceiling, (full == scheme.Scale ? points : scheme.Round(points / full * scheme.Scale)) + added - taken));

    private static (decimal Points, decimal Full) Sum(IEnumerable<ItemPoints> items)
    {
        var (points, full) = (0m, 0m);
        foreach (var item in items)
            if (item.State == MarkState.Known)
                (points, full) = (points + item.Points, full + item.Item.Full);
        return (points, full);
    }
}

/// <summary>What an item made.</summary>
/// <param name="Item">Which.</param>
/// <param name="State">Whether it counts.</param>
/// <param name="Points">Rounded; 0 unless the state is known.</param>
/// <param name="Mark">What it was computed from.</param>
public sealed record ItemPoints(SchemeItem Item, MarkState State, decimal Points, Mark Mark);

/// <summary>A stream's score with its arithmetic.</summary>
/// <param name="Stream">Which.</param>
/// <param name="Points">Of the items that apply.</param>
/// <param name="Full">Of the items that apply.</param>
/// <param name="Added">Points of additions.</param>
/// <param name="Taken">Points of deductions.</param>
/// <param name="Ceiling">The highest score it could reach.</param>
/// <param name="Score">Null where no item applies.</param>
public sealed record StreamScore(SchemeStream Stream, decimal Points, decimal Full, decimal Added, decimal Taken, decimal Ceiling, decimal? Score);

/// <summary>Where somebody stands.</summary>
/// <param name="Id">Of whoever is judged.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Composite">Null while a number is missing, or where nothing applies.</param>
/// <param name="Items">In the scheme's order.</param>
/// <param name="Streams">In the scheme's order.</param>
/// <param name="Missing">Items without a number.</param>
/// <param name="Vetoes">Items that bar from being named.</param>
/// <param name="Ranked">Long enough in post to be compared with others.</param>
/// <param name="PoorBefore">How many poor years running came before.</param>
public sealed record Scored(
    string Id, string Name, decimal? Composite, IReadOnlyList<ItemPoints> Items, IReadOnlyList<StreamScore> Streams,
    IReadOnlyList<string> Missing, IReadOnlyList<string> Vetoes, bool Ranked, int PoorBefore);
