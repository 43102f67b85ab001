namespace Tongxin.Rules.Appraisal;

/// <summary>What would be otherwise under another scheme (推演): who moves, who crosses the mark, who is named and no longer named, who becomes poor for years.</summary>
/// <remarks>Items that a change does not touch keep their points; what is left is adding up. The results are those of <see cref="Scoring"/> and <see cref="Honours"/> for the changed scheme.</remarks>
public sealed class WhatIf
{
    private readonly Scheme scheme;
    private readonly IReadOnlyList<Judged> judged;
    private readonly Mark[][] marks;
    private readonly Worth[][] worths;

    /// <param name="scheme">The scheme as it was used.</param>
    /// <param name="judged">Everybody with what is known of them.</param>
    public WhatIf(Scheme scheme, IReadOnlyList<Judged> judged)
    {
        (this.scheme, this.judged) = (scheme, judged);
        marks = [.. judged.Select(one => scheme.Items.Select(item => one.Marks.GetValueOrDefault(item.Id, Mark.Missing)).ToArray())];
        Standings = [.. judged.Select(one => Scoring.Of(scheme, one))];
        worths = [.. Standings.Select(one => one.Items.Select(item => Worth.Of(item.State, item.Points)).ToArray())];
        Before = Honours.Of(scheme, Standings);
    }

    /// <summary>Where everybody stands under the scheme as it was used.</summary>
    public IReadOnlyList<Scored> Standings { get; }

    /// <summary>What came of it.</summary>
    public Outcome Before { get; }

    /// <summary>What each of many changes would make otherwise, spread over the cores.</summary>
    [Basis("考核方案", "推演")]
    public IReadOnlyList<Difference> Run(IReadOnlyList<SchemeChange> changes)
    {
        var differences = new Difference[changes.Count];
        Parallel.For(0, changes.Count, i => differences[i] = Run(changes[i]));
        return differences;
    }

    /// <summary>What a change would make otherwise.</summary>
    [Basis("考核方案", "推演")]
    public Difference Run(SchemeChange change)
    {
        var other = new Changed(scheme, change);
        var after = Honours.Of(other.Scheme, [.. judged.Select((one, i) => Again(other, one, marks[i], worths[i]))]);
        return new(change,
            [.. judged.Where(one => Before.Ranks.GetValueOrDefault(one.Id) != after.Ranks.GetValueOrDefault(one.Id)).Select(one => new Move(one.Id, Before.Ranks.GetValueOrDefault(one.Id), after.Ranks.GetValueOrDefault(one.Id)))],
            Before.Reached, after.Reached,
            [.. after.Advanced.Except(Before.Advanced)], [.. Before.Advanced.Except(after.Advanced)], [.. after.Adjustments.Except(Before.Adjustments)], [.. Before.Adjustments.Except(after.Adjustments)], after);
    }

    /// <summary>For each item that makes points, what would be otherwise without it (敏感度).</summary>
    [Basis("考核方案", "推演")]
    public IReadOnlyList<Difference> WithoutEach() => Run([.. scheme.Items.Select(item => new SchemeChange { Without = [item.Id] })]);

    // Only what a composite needs: items that the change does not touch keep their points.
    private static Scored Again(Changed other, Judged one, Mark[] marks, Worth[] before)
    {
        var worths = other.TouchesPoints ? (Worth[])before.Clone() : before;
        foreach (var i in other.Touched)
        {
            var (state, points) = Scoring.Worth(other.Scheme, other.Items[i]!, marks[i], one);
            worths[i] = Worth.Of(state, points);
        }
        foreach (var i in other.Groups)
            worths[i] = other.GroupOf(i, worths);
        var (streams, missing, vetoes) = other.Sum(worths);
        return new(one.Id, one.Name, missing ? null : Scoring.Composite(other.Scheme, streams), [], streams, [], vetoes ?? [], one.Days >= other.Scheme.LeastDays, one.PoorBefore);
    }
}

/// <summary>An item's points without the words around them, in ten-thousandths: exact, since no scheme has more than four decimals, and quick to add up.</summary>
internal readonly record struct Worth(MarkState State, long Points)
{
    public const int Parts = 10_000;

    public static Worth Of(MarkState state, decimal points) => new(state, In(points));

    /// <exception cref="ArgumentException">More than four decimals.</exception>
    public static long In(decimal points) => decimal.IsInteger(points * Parts) ? (long)(points * Parts) : throw new ArgumentException($"{points} has more than four decimals.", nameof(points));
}

/// <summary>A change to a scheme; what is not said stays.</summary>
public sealed record SchemeChange
{
    /// <summary>New weights by stream.</summary>
    public IReadOnlyDictionary<string, decimal> Weights { get; init; } = new Dictionary<string, decimal>();

    /// <summary>New points by item.</summary>
    public IReadOnlyDictionary<string, decimal> Fulls { get; init; } = new Dictionary<string, decimal>();

    /// <summary>New ceilings by cap.</summary>
    public IReadOnlyDictionary<string, decimal> Ceilings { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Items left out, groups with what is in them.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Another rule of honours.</summary>
    public HonourRule? Honour { get; init; }

    /// <summary>Another rule of poor results.</summary>
    public PoorRule? Poor { get; init; }

    /// <summary>The scheme with the change. Items that stay the same are the same objects.</summary>
    internal Scheme Of(Scheme scheme)
    {
        var gone = new HashSet<string>(Without);
        // A group may stand before or after its parts.
        while (scheme.Items.Where(item => item.Parent is { } parent && gone.Contains(parent) && !gone.Contains(item.Id)).Select(item => item.Id).ToList() is { Count: > 0 } parts)
            gone.UnionWith(parts);
        return scheme with
        {
            Streams = Weights.Count == 0 ? scheme.Streams : [.. scheme.Streams.Select(stream => Weights.TryGetValue(stream.Id, out var weight) ? stream with { Weight = weight } : stream)],
            Items = gone.Count + Fulls.Count + Ceilings.Count == 0 ? scheme.Items : [.. scheme.Items.Where(item => !gone.Contains(item.Id)).Select(Changed)],
            Honour = Honour ?? scheme.Honour,
            Poor = Poor ?? scheme.Poor,
        };
    }

    private SchemeItem Changed(SchemeItem item)
    {
        if (Fulls.TryGetValue(item.Id, out var full))
            item = item with { Full = full };
        return item.Kind == ItemKind.Cap && Ceilings.TryGetValue(item.Id, out var ceiling) ? item with { Ceiling = ceiling } : item;
    }
}

/// <summary>What a change would make otherwise.</summary>
/// <param name="Change">The change.</param>
/// <param name="Moves">Everybody whose place is another.</param>
/// <param name="ReachedBefore">How many reached the mark.</param>
/// <param name="ReachedAfter">How many would.</param>
/// <param name="Enter">Who would be named and was not.</param>
/// <param name="Leave">Who was named and would not be.</param>
/// <param name="Adjusted">Who would come upon the list of adjustments.</param>
/// <param name="Spared">Who would leave it.</param>
/// <param name="After">All that would come of it.</param>
public sealed record Difference(
    SchemeChange Change, IReadOnlyList<Move> Moves, int ReachedBefore, int ReachedAfter, IReadOnlyList<string> Enter, IReadOnlyList<string> Leave, IReadOnlyList<string> Adjusted, IReadOnlyList<string> Spared, Outcome After);

/// <summary>Somebody's place before and after.</summary>
/// <param name="Id">Of whoever is judged.</param>
/// <param name="From">The place before; 0 for none.</param>
/// <param name="To">The place after; 0 for none.</param>
public sealed record Move(string Id, int From, int To);
