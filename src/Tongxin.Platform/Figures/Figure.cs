using Tongxin.Platform.Time;

namespace Tongxin.Platform.Figures;

/// <summary>A number of the catalogue (指标): what it counts, and the list that opens behind it.</summary>
/// <param name="Id">Stable name, e.g. <c>tasks.done</c>.</param>
/// <param name="Unit">件、次、人次、人、元 or %.</param>
/// <param name="Definition">One sentence that says exactly what is counted.</param>
/// <param name="Rows">The mission rows it serves.</param>
/// <param name="Count">The number, for a slice.</param>
/// <param name="Address">The list of exactly those records, for the same slice.</param>
public sealed record Figure(
    string Id, string Name, string Unit, string Definition, string Rows,
    Func<Slice, CancellationToken, Task<int>> Count, Func<Slice, string> Address);

/// <summary>What part of the office and of the year a figure is asked for.</summary>
/// <param name="Unit">The unit with everything below it; null for the office as a whole.</param>
/// <param name="Within">That unit and everything below it; null for the whole.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record Slice(Guid? Unit, IReadOnlyCollection<Guid>? Within, DateOnly From, DateOnly To)
{
    /// <summary>One month.</summary>
    public static Slice Of(Guid? unit, IReadOnlyCollection<Guid>? within, Month month) => new(unit, within, month.First, month.Last);

    /// <summary>The slice as query string, so that list and number ask for the same.</summary>
    public string Query => $"from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}" + (Unit is { } id ? $"&unit={id}" : "");
}

/// <summary>A module that owns records and counts them.</summary>
public interface IFigures
{
    IReadOnlyList<Figure> All { get; }
}
