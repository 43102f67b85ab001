using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;

namespace Tongxin.People.Import;

/// <summary>Reads a workbook with units, people, posts and terms and judges every row; writes nothing.</summary>
public sealed class ReadPeopleBook(OfficeDb db) : IUseCase
{
    /// <exception cref="UnreadableBookException">The file is no such workbook.</exception>
    public async Task<Judged> Run(byte[] file, CancellationToken ct)
    {
        var book = TableBook.Read(file, BookShape.Sheets);
        var units = book.Rows(BookShape.Units).Select(row => new UnitDraft(row)).ToList();
        var people = book.Rows(BookShape.People).Select(row => new PersonDraft(row)).ToList();
        var posts = book.Rows(BookShape.Posts).Select(row => new PostDraft(row)).ToList();
        var terms = book.Rows(BookShape.Terms).Select(row => new TermDraft(row)).ToList();
        new Judge(units, people, posts, terms, await Present.Load(db, units, people, posts, ct)).Run();
        return new(book.Notes, units, people, posts, terms);
    }
}
