namespace Tongxin.Platform.Import;

/// <summary>A sheet as it comes in and goes out: its name and its columns.</summary>
public sealed record SheetShape(string Name, IReadOnlyList<ColumnShape> Columns)
{
    /// <summary>Columns that the export shows beside these; they are not read.</summary>
    public IReadOnlyList<string> OnlyShown { get; init; } = [];
}

/// <param name="Required">The sheet cannot be read without it.</param>
/// <param name="Hint">How it is filled in.</param>
public sealed record ColumnShape(string Name, bool Required, string Hint);
