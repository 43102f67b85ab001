using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Platform.Figures;

/// <summary>What part of the office and of the year a figure is asked for, and what was known when.</summary>
/// <param name="Unit">The unit with everything below it; null for the office as a whole.</param>
/// <param name="Within">That unit and everything below it, in today's structure; null for the whole.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record Slice(Guid? Unit, IReadOnlyCollection<Guid>? Within, DateOnly From, DateOnly To)
{
    public WorkStream? Stream { get; init; }

    /// <summary>A part of the mode; <see cref="Pillar.None"/> for what serves no row of it.</summary>
    public Pillar? Pillar { get; init; }

    public Guid? Person { get; init; }

    /// <summary>One of the figure's kinds.</summary>
    public Guid? Kind { get; init; }

    /// <summary>What was known then; null for now.</summary>
    public Moment? AsOf { get; init; }

    /// <summary>Only the unit itself, without what is below it; <see cref="Within"/> then holds it alone.</summary>
    public bool Own { get; init; }

    /// <summary>All days that the office can have to do with.</summary>
    public static Slice Always(Moment asOf) => new(null, null, new(Asked.FirstYear, 1, 1), new(Asked.LastYear, 12, 31)) { AsOf = asOf };

    /// <summary>One month.</summary>
    public static Slice Of(Guid? unit, IReadOnlyCollection<Guid>? within, Month month) => new(unit, within, month.First, month.Last);

    /// <summary>The slice as query string, so that list and number ask for the same.</summary>
    public string Query => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["from"] = From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["to"] = To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["unit"] = Unit?.ToString(),
        ["own"] = Own ? "1" : null,
        ["stream"] = Stream?.Slug(),
        ["pillar"] = Pillar?.Slug(),
        ["person"] = Person?.ToString(),
        ["kind"] = Kind?.ToString(),
        ["as-of"] = AsOf?.Slug,
    }.Where(pair => pair.Value is not null))[1..];

    /// <summary>The rows that stand in this slice.</summary>
    public IQueryable<FigureRow> Of(IQueryable<FigureRow> rows)
    {
        rows = rows.Where(row => row.Day >= From && row.Day <= To);
        if (Within is { Count: 1 } && Within.First() is var only)
            rows = rows.Where(row => row.Unit == only);
        else if (Within is { } within)
            rows = rows.Where(row => within.Contains(row.Unit));
        if (Stream is { } stream)
            rows = rows.Where(row => row.Stream == stream);
        if (Pillar is { } pillar)
            rows = rows.Where(row => row.Pillar == pillar);
        if (Person is { } person)
            rows = rows.Where(row => row.Person == person);
        if (Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        return rows;
    }
}
