namespace Tongxin.Platform.Import;

/// <summary>A row while it is judged.</summary>
public abstract class RowDraft(TableRow row)
{
    public TableRow Row => row;

    /// <summary>Stands for the record while none exists.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Fields that differ from what is kept, in words.</summary>
    public IReadOnlyList<string> Changes { get; set; } = [];

    /// <summary>The record in a few words.</summary>
    public abstract string What { get; }

    /// <summary>Nothing is kept of it yet.</summary>
    public abstract bool IsNew { get; }

    public bool IsRefused => row.Wrong.Count > 0;

    public LineState State => IsRefused ? LineState.Refused : IsNew ? LineState.New : Changes.Count > 0 ? LineState.Changed : LineState.Same;

    public bool Writes => State is LineState.New or LineState.Changed;

    public void Refuse(string why)
    {
        if (!row.Wrong.Contains(why))
            row.Wrong.Add(why);
    }

    public Line ToLine() => new(row.Sheet, row.Number, What, State, IsRefused ? row.Wrong : [.. Changes.Where(_ => !IsNew), .. row.Notes]);

    /// <summary>A record stands in one row only; the first is taken.</summary>
    /// <param name="what">The columns that make the key.</param>
    public static void Once<TDraft>(IEnumerable<TDraft> drafts, Func<TDraft, string> key, string what) where TDraft : RowDraft
    {
        var seen = new Dictionary<string, int>();
        foreach (var draft in drafts)
            if (key(draft) is { Length: > 0 } said && !seen.TryAdd(said, draft.Row.Number))
                draft.Refuse($"{what}与第 {seen[said]} 行相同，只收前一行");
    }
}

/// <summary>A row beside what stands there already.</summary>
/// <typeparam name="TRecord">The record it makes or changes.</typeparam>
/// <typeparam name="TFacts">What it says of the record.</typeparam>
public abstract class RowDraft<TRecord, TFacts>(TableRow row) : RowDraft(row)
    where TRecord : class
    where TFacts : class
{
    public TRecord? Kept { get; set; }
    public TFacts? Facts { get; set; }

    public override bool IsNew => Kept is null;
}
