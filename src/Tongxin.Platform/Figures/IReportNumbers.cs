namespace Tongxin.Platform.Figures;

/// <summary>What a module counts for a report beside the catalogue of figures, over the whole office: numbers by name, and tables.</summary>
public interface IReportNumbers
{
    /// <summary>What its names begin with in a template: suggestions for suggestions.accepted.</summary>
    string Name { get; }

    /// <param name="from">First day of the period, inclusive.</param>
    /// <param name="to">Last day of the period, inclusive.</param>
    Task<ReportNumbers> Of(DateOnly from, DateOnly to, CancellationToken ct);
}

/// <summary>Numbers and tables of one period, by name.</summary>
public sealed record ReportNumbers(IReadOnlyDictionary<string, int> Numbers, IReadOnlyDictionary<string, ReportTable> Tables);

/// <summary>A table as it is printed.</summary>
public sealed record ReportTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);
