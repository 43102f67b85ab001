using Tongxin.Platform.Data;

namespace Tongxin.Platform.Import;

/// <summary>An uploaded workbook of which sheets and columns were found.</summary>
public sealed class TableBook
{
    readonly Dictionary<string, Table> tables = [];

    /// <summary>What a person should know though it is read.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>What was filled in; nothing where the workbook does not have the sheet.</summary>
    public IEnumerable<TableRow> Rows(SheetShape sheet) => tables.TryGetValue(sheet.Name, out var table) ? table.Rows : [];

    /// <exception cref="UnreadableBookException">The file is no workbook with at least one of these sheets, or a sheet lacks a column.</exception>
    public static TableBook Read(byte[] file, params IReadOnlyList<SheetShape> shapes) => Find(BookFile.Read(file, BookLimits.Upload), shapes);

    /// <summary>A file with one table only: text as well, and whatever its sheet is called.</summary>
    /// <inheritdoc cref="Read(byte[], IReadOnlyList{SheetShape})"/>
    public static TableBook ReadAlone(byte[] file, SheetShape shape, BookLimits limits) => Find(BookFile.ReadAlone(file, shape.Name, limits), [shape]);

    static TableBook Find(Book book, IReadOnlyList<SheetShape> shapes)
    {
        var (read, wrong) = (new TableBook(), new List<string>());
        foreach (var shape in shapes)
            if (Table.Find(book, shape, wrong, read.Notes) is { } table)
                read.tables[shape.Name] = table;
        if (wrong.Count > 0)
            throw new UnreadableBookException(string.Join("；", wrong) + "。没有读取任何一行。");
        var known = shapes.Select(shape => shape.Name).ToHashSet();
        var found = book.Sheets.Select(sheet => Typed.Line(sheet.Name)).ToHashSet();
        if (!known.Overlaps(found))
            throw new UnreadableBookException($"没有{string.Concat(known.Select(name => $"“{name}”"))}{(known.Count > 1 ? "中的任何一个" : "")}工作表；找到的是{Names(book.Sheets)}。请下载模板，按模板填写。");
        foreach (var absent in shapes.Where(shape => !shape.MayBeAbsent && !found.Contains(shape.Name)))
            read.Notes.Add($"没有工作表“{absent.Name}”，{absent.Name}不作改动。");
        if (book.Sheets.Where(sheet => Typed.Line(sheet.Name) is var name && !known.Contains(name) && name != "说明").ToList() is { Count: > 0 } others)
            read.Notes.Add($"另有工作表{Names(others)}，没有读取。");
        return read;
    }

    static string Names(IReadOnlyList<BookSheet> sheets) =>
        sheets.Count == 0 ? "一个空的文件" : string.Join("、", sheets.Take(10).Select(sheet => $"“{Typed.Line(sheet.Name)}”{(sheet.IsHidden ? "（隐藏）" : "")}"));
}
