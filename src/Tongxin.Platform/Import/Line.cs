namespace Tongxin.Platform.Import;

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
