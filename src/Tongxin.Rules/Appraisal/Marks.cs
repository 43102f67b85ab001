namespace Tongxin.Rules.Appraisal;

/// <summary>Whoever is judged, with the days in post of the year.</summary>
/// <param name="Id">Stable, e.g. the unit's identifier.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Days">Days in post; targets are asked in this proportion.</param>
/// <param name="OutOf">Days of the year; at least 1.</param>
/// <param name="Marks">What is known of each item, by its id; an item without a mark is missing.</param>
/// <param name="PoorBefore">How many poor years running came before this one.</param>
public sealed record Judged(string Id, string Name, int Days, int OutOf, IReadOnlyDictionary<string, Mark> Marks, int PoorBefore = 0);

/// <summary>What is known of an item for somebody.</summary>
/// <param name="State">Whether there is a number at all.</param>
/// <param name="Value">The number: how many; for grades, raters and ballots the mean in percent.</param>
/// <param name="Of">The target where a figure says it.</param>
/// <param name="Decided">Points decided by hand, with a reason kept beside; null as a rule.</param>
public readonly record struct Mark(MarkState State, decimal Value, decimal? Of = null, decimal? Decided = null)
{
    /// <summary>The item does not apply; it is left out and is not zero.</summary>
    public static readonly Mark NotApplicable = new(MarkState.NotApplicable, 0);

    /// <summary>The number is not there; nothing can be concluded before it is.</summary>
    public static readonly Mark Missing = new(MarkState.Missing, 0);

    /// <summary>A number.</summary>
    public static Mark Known(decimal value, decimal? of = null) => new(MarkState.Known, value, of);
}

/// <summary>Whether there is a number.</summary>
public enum MarkState
{
    /// <summary>Not there yet.</summary>
    Missing,

    /// <summary>不适用.</summary>
    NotApplicable,

    /// <summary>There is one.</summary>
    Known,
}
