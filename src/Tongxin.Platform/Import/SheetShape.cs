using Tongxin.Platform.Export.Sheets;

namespace Tongxin.Platform.Import;

/// <summary>A sheet as it comes in and goes out: its name and its columns.</summary>
public sealed record SheetShape(string Name, IReadOnlyList<ColumnShape> Columns)
{
    /// <summary>Columns that the export shows beside these; they are not read.</summary>
    public IReadOnlyList<string> OnlyShown { get; init; } = [];

    /// <summary>Most workbooks do without it, and nobody needs to be told.</summary>
    public bool MayBeAbsent { get; init; }

    /// <summary>The sheet as it goes out.</summary>
    /// <param name="values">What each column shows of a row, in their order; those that are only shown come last.</param>
    public Sheet<T> Of<T>(params Func<T, object?>[] values) =>
        new(Name, [.. Columns.Select(column => column.Name).Concat(OnlyShown).Zip(values, (name, value) => new Column<T>(name, value))]);
}

/// <param name="Required">The sheet cannot be read without it.</param>
/// <param name="Hint">How it is filled in.</param>
public sealed record ColumnShape(string Name, bool Required, string Hint);
