namespace Tongxin.Platform.Import;

/// <summary>A workbook as it was read: what stands in its cells, and what a person cannot see there.</summary>
/// <param name="Starts1904">Its days are counted from 1904, as old Macintosh programs did.</param>
public sealed record Book(IReadOnlyList<BookSheet> Sheets, bool Starts1904)
{
    /// <summary>The sheet of that name; blanks around the name do not matter.</summary>
    public BookSheet? Sheet(string name) => Sheets.FirstOrDefault(sheet => sheet.Name.Trim() == name);
}

/// <param name="Rows">Rows with something in them, in order.</param>
/// <param name="Merged">Merged cells.</param>
public sealed record BookSheet(string Name, bool IsHidden, IReadOnlyList<BookRow> Rows, IReadOnlyList<MergedCells> Merged);

/// <param name="Number">As Excel counts, from 1.</param>
/// <param name="Cells">By column, from 0; those with nothing in them are left out.</param>
public sealed record BookRow(int Number, IReadOnlyDictionary<int, BookCell> Cells);

/// <summary>What stands in one cell.</summary>
/// <param name="Text">The text; a number as it is written with a point and no separators.</param>
public readonly record struct BookCell(string Text, CellKind Kind)
{
    public static BookCell Empty { get; } = new("", CellKind.Empty);
}

public enum CellKind
{
    Empty,
    Text,

    /// <summary>A number; dates are numbers too, counted in days.</summary>
    Number,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A date written out, as strict workbooks do.</summary>
    Date,

    /// <summary>Calculated; what it shows may be out of date.</summary>
    Formula,

    /// <summary>#N/A and its like.</summary>
    Error,
}

/// <summary>A block of merged cells: only the first holds something. Rows as Excel counts, columns from 0.</summary>
public sealed record MergedCells(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public override string ToString() => $"{ColumnName.Of(FirstColumn)}{FirstRow}:{ColumnName.Of(LastColumn)}{LastRow}";

    /// <summary>Whether the cell is covered: inside, and not the one that holds something.</summary>
    public bool Covers(int row, int column) =>
        row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn && (row, column) != (FirstRow, FirstColumn);
}

/// <summary>Columns as Excel calls them.</summary>
public static class ColumnName
{
    /// <summary>0 is A, 26 is AA.</summary>
    public static string Of(int column) => column < 26 ? ((char)('A' + column)).ToString() : Of(column / 26 - 1) + (char)('A' + column % 26);

    /// <summary>Reads C7 as column 2 and row 7; null for what is no place in a sheet.</summary>
    public static (int Column, int Row)? Parse(ReadOnlySpan<char> place)
    {
        var letters = 0;
        var column = 0;
        while (letters < place.Length && letters < 4 && char.IsAsciiLetterUpper(place[letters]))
            column = column * 26 + (place[letters++] - 'A' + 1);
        return letters is > 0 and < 4 && int.TryParse(place[letters..], System.Globalization.NumberStyles.None, null, out var row) && row is > 0 and <= 1_048_576
            ? (column - 1, row)
            : null;
    }
}
