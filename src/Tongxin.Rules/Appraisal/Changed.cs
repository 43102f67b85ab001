namespace Tongxin.Rules.Appraisal;

/// <summary>A changed scheme beside the one that it was, item by item in the old places, so that many people are computed without looking anything up.</summary>
internal sealed class Changed
{
    private readonly int[] streamOf;
    private readonly int[][] parts;
    private readonly StreamScore[] none;
    private readonly long[] fulls;

    public Changed(Scheme before, SchemeChange change)
    {
        Scheme = change.Of(before);
        var now = Scheme.Items.ToDictionary(item => item.Id);
        Items = [.. before.Items.Select(item => now.GetValueOrDefault(item.Id))];
        var at = before.Items.Index().ToDictionary(item => item.Item.Id, item => item.Index);
        var streams = Scheme.Streams.Index().ToDictionary(stream => stream.Item.Id, stream => stream.Index);
        streamOf = [.. before.Items.Select(item => streams[item.Stream])];
        parts = [.. before.Items.Select(group => before.Items.Index().Where(part => part.Item.Parent == group.Id && Items[part.Index] is not null).Select(part => part.Index).ToArray())];
        none = [.. Scheme.Streams.Select(stream => new StreamScore(stream, 0, 0, 0, 0, stream.Most, null))];
        fulls = [.. Items.Select(item => Worth.In(item?.Full ?? 0))];
        var other = Items.Index().Where(item => item.Item is not null && !ReferenceEquals(item.Item, before.Items[item.Index])).Select(item => item.Index).ToList();
        Touched = [.. other.Where(i => Items[i]!.Kind != ItemKind.Group)];
        TouchesPoints = !ReferenceEquals(Scheme.Items, before.Items);
        // The innermost first.
        Groups = TouchesPoints ? [.. Items.Index().Where(item => item.Item?.Kind == ItemKind.Group).OrderByDescending(item => Depth(item.Item!, now)).Select(item => item.Index)] : [];
    }

    public Scheme Scheme { get; }

    /// <summary>In the places of the scheme before; null for one left out.</summary>
    public SchemeItem?[] Items { get; }

    /// <summary>Places of items, not groups, whose points have to be computed anew.</summary>
    public int[] Touched { get; }

    /// <summary>Places of the groups that are left, parts before what they belong to.</summary>
    public int[] Groups { get; }

    /// <summary>Anything about items is otherwise.</summary>
    public bool TouchesPoints { get; }

    public Worth GroupOf(int group, Worth[] worths)
    {
        var (points, full) = (0L, 0L);
        foreach (var part in parts[group])
            switch (worths[part].State)
            {
                case MarkState.Missing: return new(MarkState.Missing, 0);
                case MarkState.Known: (points, full) = (points + worths[part].Points, full + fulls[part]); break;
            }
        return full == 0 ? new(MarkState.NotApplicable, 0) : Worth.Of(MarkState.Known, Scoring.OfGroup(Scheme, Items[group]!, points, full));
    }

    /// <summary>Scores of the streams, whether a number is missing, and the vetoes that took hold.</summary>
    public (StreamScore[] Streams, bool Missing, List<string>? Vetoes) Sum(Worth[] worths)
    {
        var (streams, missing) = ((StreamScore[])none.Clone(), false);
        List<string>? vetoes = null;
        Span<long> points = stackalloc long[none.Length], full = stackalloc long[none.Length], added = stackalloc long[none.Length], taken = stackalloc long[none.Length];
        Span<decimal> ceiling = stackalloc decimal[none.Length];
        for (var s = 0; s < none.Length; s++)
            ceiling[s] = none[s].Ceiling;
        for (var i = 0; i < Items.Length; i++)
        {
            if (Items[i] is not { } item)
                continue;
            missing |= worths[i].State == MarkState.Missing;
            if (worths[i].State != MarkState.Known || item.Parent is not null)
                continue;
            var (s, worth) = (streamOf[i], worths[i].Points);
            switch (item.Kind)
            {
                case ItemKind.Add: added[s] += worth; break;
                case ItemKind.Deduct: taken[s] += worth; break;
                case ItemKind.Cap: ceiling[s] = worth > 0 ? Math.Min(ceiling[s], item.Ceiling) : ceiling[s]; break;
                case ItemKind.Veto: if (worth > 0) (vetoes ??= []).Add(item.Id); break;
                default: points[s] += worth; full[s] += fulls[i]; break;
            }
        }
        for (var s = 0; s < none.Length; s++)
        {
            var (made, whole, plus, minus) = (Points(points[s]), Points(full[s]), Points(added[s]), Points(taken[s]));
            streams[s] = new(none[s].Stream, made, whole, plus, minus, ceiling[s], Scoring.Score(Scheme, made, whole, plus, minus, ceiling[s]));
        }
        return (streams, missing, vetoes);

        static decimal Points(long parts) => (decimal)parts / Worth.Parts;
    }

    private static int Depth(SchemeItem item, Dictionary<string, SchemeItem> all)
    {
        var depth = 0;
        for (var up = item; up.Parent is { } parent; up = all[parent])
            depth++;
        return depth;
    }
}
