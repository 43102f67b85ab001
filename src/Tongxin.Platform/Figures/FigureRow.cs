using Tongxin.Platform.Drafts;

namespace Tongxin.Platform.Figures;

/// <summary>A record behind a number, with what it is sliced by. Made in a projection that the database understands.</summary>
public sealed record FigureRow
{
    /// <summary>The record.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day by which it stands in a month.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The unit in whose number it stands.</summary>
    public required Guid Unit { get; init; }

    public required WorkStream? Stream { get; init; }
    public required Pillar? Pillar { get; init; }
    public required Guid? Person { get; init; }

    /// <summary>Of which kind it is, where the figure's records have kinds (<see cref="Figure.Kinds"/>).</summary>
    public Guid? Kind { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>What it adds to the number: 1 where records are counted.</summary>
    public required int Amount { get; init; }

    /// <summary>The same part of the number: record, day, unit, person and what it adds; the title may have changed.</summary>
    public static IEqualityComparer<FigureRow> Same { get; } = EqualityComparer<FigureRow>.Create(
        (one, other) => one is not null && other is not null && one.Mark == other.Mark, row => row.Mark.GetHashCode());

    (Guid, DateOnly, Guid, Guid?, int) Mark => (Id, Day, Unit, Person, Amount);
}
