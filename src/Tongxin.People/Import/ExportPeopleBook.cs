using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;

namespace Tongxin.People.Import;

/// <summary>Units, people, posts and terms as one workbook, in the shape in which they come in (导出): imported again it changes nothing.</summary>
public sealed class ExportPeopleBook(OfficeDb db, Units units) : IUseCase
{
    sealed record UnitRow(string Code, string Name, string Short, UnitKind Kind, string? Parent, int Order, DateOnly From, DateOnly? To);

    sealed record PersonRow(string Code, string Name);

    sealed record PostRow(string Person, string Unit, string Title, bool IsHead, int Rank, DateOnly From, DateOnly? To, int? Term, string? Electoral);

    sealed record TermRow(string Label, DateOnly From, DateOnly? To);

    static readonly Sheet<UnitRow> UnitSheet = BookShape.Units.Of<UnitRow>(
        u => new CodeText(u.Code), u => u.Name, u => u.Short, u => u.Kind.Words(), u => u.Parent is null ? null : new CodeText(u.Parent), u => u.Order, u => u.From, u => u.To);

    static readonly Sheet<PersonRow> PersonSheet = BookShape.People.Of<PersonRow>(p => new CodeText(p.Code), p => p.Name);

    static readonly Sheet<PostRow> PostSheet = BookShape.Posts.Of<PostRow>(
        p => new CodeText(p.Person), p => new CodeText(p.Unit), p => p.Title, p => p.IsHead, p => p.Rank, p => p.From, p => p.To,
        p => p.Term is { } term ? $"第{Rules.Numbering.ChineseNumeral.Of(term)}届" : null, p => p.Electoral);

    static readonly Sheet<TermRow> TermSheet = BookShape.Terms.Of<TermRow>(t => t.Label, t => t.From, t => t.To);

    public async Task Write(Stream to, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var unitRows = tree.All.OrderBy(u => u.Kind.TreeOf()).ThenBy(u => tree.Above(u.Id).Count()).ThenBy(u => u.Order).ThenBy(u => u.Code, StringComparer.Ordinal)
            .Select(u => new UnitRow(u.Code, u.Name, u.Short, u.Kind, u.Parent is { } parent ? tree.Find(parent)?.Code : null, u.Order, u.From, u.To));
        var personRows = db.Set<Person>().AsNoTracking().OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => new PersonRow(p.Code, p.Name));
        var postRows =
            from post in db.Set<Post>().AsNoTracking()
            join person in db.Set<Person>() on post.Person equals person.Id
            join unit in db.Set<Unit>() on post.Unit equals unit.Id
            join term in db.Set<Term>() on post.Term equals term.Id into terms
            from term in terms.DefaultIfEmpty()
            orderby unit.Order, unit.Code, post.Rank, post.Id
            select new PostRow(person.Code, unit.Code, post.Title, post.IsHead, post.Rank, post.From, post.To, term == null ? null : term.Number, post.ElectoralUnit);
        var termRows = await db.Set<Term>().AsNoTracking().OrderBy(t => t.Number).ToListAsync(ct);
        await new SheetBook()
            .Add(UnitSheet, unitRows.ToAsyncEnumerable())
            .Add(PersonSheet, personRows.AsAsyncEnumerable())
            .Add(PostSheet, postRows.AsAsyncEnumerable())
            .Add(TermSheet, termRows.Select(t => new TermRow(t.Label, t.From, t.To)).ToAsyncEnumerable())
            .Write(to, ct);
    }

    /// <summary>The same workbook with nothing in it but an example.</summary>
    public static Task WriteTemplate(Stream to, CancellationToken ct) => new SheetBook()
        .Add(UnitSheet, One(new UnitRow(TableRow.Example, "代表工作委员会（这一行是示例，不读取）", "代表工委", UnitKind.WorkingBody, "CWH", 10, new(2022, 1, 1), null)))
        .Add(PersonSheet, One(new PersonRow(TableRow.Example, "张三")))
        .Add(PostSheet, One(new PostRow(TableRow.Example, "DGW", "主任", true, 1, new(2022, 1, 1), null, null, null)))
        .Add(TermSheet, One(new TermRow(TableRow.Example, new(2022, 1, 1), null)))
        .Write(to, ct);

    static IAsyncEnumerable<T> One<T>(T row) => new[] { row }.ToAsyncEnumerable();
}
