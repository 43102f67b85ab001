using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.People.Career;

/// <summary>A person with every post held, now and before, in each tree (履历): one person works in the office and in the Party at once.</summary>
public sealed class PersonCareer(OfficeDb db, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed record Held(Guid Id, Guid Unit, string UnitName, Tree Tree, string Title, bool IsHead, DateOnly From, DateOnly? To, string? Term, string? ElectoralUnit, bool Now);

    public sealed record View(Guid Id, string Code, string Name, int Version, IReadOnlyList<Held> Posts, IReadOnlyList<LedgerLine> Story, bool MayEdit)
    {
        public IEnumerable<Held> Now => Posts.Where(post => post.Now);
    }

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var today = clock.Today;
        var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new NotFoundException("没有这个人，可能网址有误。");
        var rows = await (
            from post in db.Set<Post>().AsNoTracking()
            where post.Person == id
            join term in db.Set<Term>() on post.Term equals term.Id into terms
            from term in terms.DefaultIfEmpty()
            orderby post.From descending, post.Rank, post.Id
            select new { post, term }).Take(300).ToListAsync(ct);
        var tree = await units.Tree(ct);
        var posts = rows.Select(row => new Held(row.post.Id, row.post.Unit, tree.NameOf(row.post.Unit), tree.Find(row.post.Unit)!.Kind.TreeOf(), row.post.Title,
            row.post.IsHead, row.post.From, row.post.To, row.term?.Label, row.post.ElectoralUnit, row.post.HeldOn(today))).ToList();
        return new(person.Id, person.Code, person.Name, person.Version, posts, await Story(id, [.. posts.Select(post => post.Id)], ct), rights.For(PeoplePermissions.Edit).Covers(null));
    }

    async Task<IReadOnlyList<LedgerLine>> Story(Guid person, List<Guid> subjects, CancellationToken ct)
    {
        subjects.Add(person);
        var latest = await LedgerOf.Lines(db, db.Facts.Where(f => subjects.Contains(f.Subject)).OrderByDescending(f => f.Seq).Take(100), ct);
        return [.. latest.Reverse()];
    }
}
