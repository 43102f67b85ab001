namespace Tongxin.People.Import;

/// <summary>What becomes of a row.</summary>
public enum LineState
{
    New,
    Changed,
    Same,
    Refused,
}

public static class LineStates
{
    public static string Words(this LineState state) => state switch
    {
        LineState.New => "新增",
        LineState.Changed => "更新",
        LineState.Same => "不变",
        _ => "不收",
    };

    /// <summary>Class of a row of the preview.</summary>
    public static string Class(this LineState state) => state.ToString().ToLowerInvariant();
}

/// <summary>A row of the preview.</summary>
/// <param name="What">The record in a few words.</param>
/// <param name="Words">What changes, why it is not taken, what to look at.</param>
public sealed record Line(string Sheet, int Number, string What, LineState State, IReadOnlyList<string> Words);

/// <summary>A row while it is judged: what it says, and what stands there already.</summary>
/// <typeparam name="TRecord">The record it makes or changes.</typeparam>
/// <typeparam name="TFacts">What it says of the record.</typeparam>
abstract class Draft<TRecord, TFacts>(TableRow row)
    where TRecord : class
    where TFacts : class
{
    public TableRow Row => row;

    /// <summary>Stands for the record while none exists.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public TRecord? Kept { get; set; }
    public TFacts? Facts { get; set; }

    /// <summary>Fields that differ from what is kept, in words.</summary>
    public IReadOnlyList<string> Changes { get; set; } = [];

    public abstract string What { get; }

    public bool IsRefused => row.Wrong.Count > 0;

    public LineState State => IsRefused ? LineState.Refused : Kept is null ? LineState.New : Changes.Count > 0 ? LineState.Changed : LineState.Same;

    public bool Writes => State is LineState.New or LineState.Changed;

    public void Refuse(string why)
    {
        if (!row.Wrong.Contains(why))
            row.Wrong.Add(why);
    }

    public Line ToLine() => new(row.Sheet, row.Number, What, State, IsRefused ? row.Wrong : [.. Changes.Where(_ => Kept is not null), .. row.Notes]);
}
