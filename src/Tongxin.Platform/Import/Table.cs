using Tongxin.Platform.Data;

namespace Tongxin.Platform.Import;

/// <summary>One sheet with its columns found by their heads.</summary>
public sealed class Table
{
    readonly Dictionary<string, int> places = [];

    Table(BookSheet sheet, SheetShape shape, bool starts1904) => (Sheet, Shape, Starts1904) = (sheet, shape, starts1904);

    public BookSheet Sheet { get; }
    public SheetShape Shape { get; }
    public string Name => Shape.Name;
    public bool Starts1904 { get; }

    /// <summary>What was filled in below the heads, without examples.</summary>
    public IEnumerable<TableRow> Rows => Sheet.Rows.Skip(1).Select(row => new TableRow(this, row)).Where(row => !row.IsBlank && !row.IsExample);

    /// <summary>Where the column is; null when the sheet does not have it.</summary>
    public int? Place(string column) => places.TryGetValue(column, out var place) ? place : null;

    /// <summary>Finds the columns of a sheet; null when the workbook does not have the sheet.</summary>
    /// <param name="wrong">What makes the sheet unreadable.</param>
    /// <param name="notes">What a person should know though it is read.</param>
    public static Table? Find(Book book, SheetShape shape, List<string> wrong, List<string> notes)
    {
        var name = shape.Name;
        var named = book.Sheets.Where(sheet => Typed.Line(sheet.Name) == name).ToList();
        if (named.Count > 1)
            wrong.Add($"有 {named.Count} 个工作表都叫“{name}”，不知道读哪一个");
        if (named is not [var sheet])
            return null;
        if (sheet.IsHidden)
            notes.Add($"工作表“{name}”是隐藏的，也照样读取；下面列出的每一行都在其中。");
        var table = new Table(sheet, shape, book.Starts1904);
        if (sheet.Rows.Count == 0)
        {
            notes.Add($"工作表“{name}”是空的，不作改动。");
            return null;
        }
        table.FindColumns(wrong, notes);
        return table;
    }

    void FindColumns(List<string> wrong, List<string> notes)
    {
        var columns = Shape.Columns;
        var heads = Sheet.Rows[0].Cells.OrderBy(cell => cell.Key).Select(cell => (Name: Head(cell.Value), Place: cell.Key)).Where(head => head.Name.Length > 0).ToList();
        foreach (var same in heads.GroupBy(head => head.Name).Where(group => group.Count() > 1 && columns.Any(column => column.Name == group.Key)))
            wrong.Add($"工作表“{Name}”里“{same.Key}”列出现了 {same.Count()} 次（{string.Join("、", same.Select(head => ColumnName.Of(head.Place) + "列"))}），请只留一列");
        foreach (var (name, place) in heads)
            if (columns.Any(column => column.Name == name))
                places.TryAdd(name, place);
        var missing = columns.Where(column => column.Required && !places.ContainsKey(column.Name)).Select(column => $"“{column.Name}”").ToList();
        if (missing.Count > 0)
            wrong.Add($"工作表“{Name}”缺少{string.Join("、", missing)}列；第 {Sheet.Rows[0].Number} 行应是列名，现在找到的是{Some(heads.Select(head => head.Name))}");
        var shown = Shape.OnlyShown.Where(column => heads.Any(head => head.Name == column)).ToList();
        if (shown.Count > 0)
            notes.Add($"工作表“{Name}”的{Some(shown)}列只供查看，没有读取。");
        var unknown = heads.Select(head => head.Name).Where(name => !places.ContainsKey(name) && !shown.Contains(name)).ToList();
        if (unknown.Count > 0)
            notes.Add($"工作表“{Name}”的{Some(unknown)}列不在约定的列里，没有读取。");
        var absent = columns.Where(column => !column.Required && !places.ContainsKey(column.Name)).Select(column => $"“{column.Name}”").ToList();
        if (absent.Count > 0 && missing.Count == 0)
            notes.Add($"工作表“{Name}”没有{string.Join("、", absent)}列，这些内容保持原样。");
    }

    // Heads are compared without the blanks that creep in between two characters.
    static string Head(BookCell cell) => string.Concat(Typed.Line(cell.Text).Where(c => !char.IsWhiteSpace(c)));

    static string Some(IEnumerable<string> names) =>
        names.Select(name => $"“{(name.Length > 20 ? string.Concat(name.EnumerateRunes().Take(20)) + "…" : name)}”").Take(12).ToList() is { Count: > 0 } some ? string.Join("、", some) : "空白";
}
