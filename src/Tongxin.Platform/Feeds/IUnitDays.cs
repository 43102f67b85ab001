namespace Tongxin.Platform.Feeds;

/// <summary>A module that knows what is due in a unit and below it.</summary>
public interface IUnitDays
{
    /// <summary>Whoever has it for a unit may have the unit's calendar.</summary>
    string Permission { get; }

    /// <summary>What is still to be done between two days, both included, as far as the person may see it. At most two hundred, the earliest first.</summary>
    Task<IReadOnlyList<DueDay>> For(Guid unit, DateOnly from, DateOnly until, CancellationToken ct);
}

/// <summary>A day until which something is to be done.</summary>
/// <param name="Record">The record it belongs to: the same day moved is the same event.</param>
/// <param name="Version">The record's version: the higher one is the later word.</param>
/// <param name="Whose">Whose move it is, in one line.</param>
/// <param name="Address">Where the record is shown.</param>
public sealed record DueDay(Guid Record, int Version, string Title, DateOnly Day, string Whose, string Address);
