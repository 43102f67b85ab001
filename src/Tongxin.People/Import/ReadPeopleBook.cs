using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;

namespace Tongxin.People.Import;

/// <summary>Reads a workbook with units, people and posts and judges every row; writes nothing.</summary>
public sealed class ReadPeopleBook(OfficeDb db) : IUseCase
{
    /// <exception cref="UnreadableBookException">The file is no such workbook.</exception>
    public async Task<Judged> Run(byte[] file, CancellationToken ct)
    {
        var book = BookFile.Read(file);
        var (wrong, notes) = (new List<string>(), new List<string>());
        var tables = BookShape.Sheets.ToDictionary(sheet => sheet.Name, sheet => Table.Find(book, sheet.Name, sheet.Columns, wrong, notes));
        if (wrong.Count > 0)
            throw new UnreadableBookException(string.Join("；", wrong) + "。没有读取任何一行。");
        if (!book.Sheets.Any(sheet => tables.ContainsKey(Typed.Line(sheet.Name))))
            throw new UnreadableBookException($"没有“单位”“人员”“任职”中的任何一个工作表；找到的是{Names(book)}。请下载模板，按模板填写。");
        foreach (var (name, _) in BookShape.Sheets.Where(sheet => !book.Sheets.Any(found => Typed.Line(found.Name) == sheet.Name)))
            notes.Add($"没有工作表“{name}”，{name}不作改动。");
        if (book.Sheets.Where(sheet => !tables.ContainsKey(Typed.Line(sheet.Name)) && Typed.Line(sheet.Name) != "说明").Select(sheet => $"“{Typed.Line(sheet.Name)}”{(sheet.IsHidden ? "（隐藏）" : "")}").ToList() is { Count: > 0 } others)
            notes.Add($"另有工作表{string.Join("、", others.Take(10))}，没有读取。");
        var units = Rows(tables[BookShape.Units]).Select(row => new UnitDraft(row)).ToList();
        var people = Rows(tables[BookShape.People]).Select(row => new PersonDraft(row)).ToList();
        var posts = Rows(tables[BookShape.Posts]).Select(row => new PostDraft(row)).ToList();
        new Judge(units, people, posts, await Present.Load(db, units, people, posts, ct)).Run();
        return new(notes, units, people, posts);
    }

    static IEnumerable<TableRow> Rows(Table? table) => (table?.Rows ?? []).Where(row => !row.IsBlank && !row.IsExample);

    static string Names(Book book) => book.Sheets.Count == 0 ? "一个空的文件" : string.Join("、", book.Sheets.Take(10).Select(sheet => $"“{Typed.Line(sheet.Name)}”{(sheet.IsHidden ? "（隐藏）" : "")}"));
}
