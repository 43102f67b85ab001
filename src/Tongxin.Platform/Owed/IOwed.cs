namespace Tongxin.Platform.Owed;

/// <summary>A module that knows what units owe: whose last day is over (谁欠什么).</summary>
public interface IOwed
{
    /// <summary>What it is called: 任务.</summary>
    string Name { get; }

    /// <summary>What is owed on a day, of the units that the person of this request may see.</summary>
    IQueryable<OwedRow> Rows(DateOnly today);

    /// <summary>Where the matter is shown.</summary>
    string Address(Guid id);
}

/// <summary>Something a unit owes. Made in a projection that the database understands.</summary>
public sealed record OwedRow
{
    public required Guid Id { get; init; }

    /// <summary>Whose move it is.</summary>
    public required Guid Unit { get; init; }

    public required string Title { get; init; }

    /// <summary>The last day, which is over.</summary>
    public required DateOnly Due { get; init; }
}
