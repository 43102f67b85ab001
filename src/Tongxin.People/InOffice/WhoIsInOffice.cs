using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.People.InOffice;

/// <summary>A unit on a day: who is in office (谁在任), what is below it, and who was before.</summary>
public sealed class WhoIsInOffice(OfficeDb db, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    /// <summary>More posts than any unit has; the list says so when there are.</summary>
    public const int Most = 500;

    /// <param name="Term">The term for which the holder was elected, e.g. 第九届.</param>
    public sealed record Holder(Guid Post, Guid Person, string Name, string Title, bool IsHead, DateOnly From, DateOnly? To, string? Term, string? ElectoralUnit);

    /// <param name="Ended">Posts that had ended by the day, latest first.</param>
    public sealed record View(
        UnitNode Unit, DateOnly Day, DateOnly Today, IReadOnlyList<Holder> Holders, IReadOnlyList<Holder> Ended,
        IReadOnlyList<UnitNode> Above, IReadOnlyList<UnitNode> Below, IReadOnlyList<LedgerLine> Story, bool MayEdit)
    {
        public int Heads => Holders.Count(holder => holder.IsHead);
    }

    public async Task<View> Show(Guid id, DateOnly? on, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var unit = tree.Find(id) ?? throw new NotFoundException("没有这个单位，可能网址有误。");
        var day = on ?? clock.Today;
        var ended = await Rows(db.Set<Post>().Where(p => p.Unit == id && p.To < day).OrderByDescending(p => p.To).ThenByDescending(p => p.Id).Take(Most), ct);
        return new(unit, day, clock.Today, await On(id, day, ct), [.. ended.OrderByDescending(holder => holder.To)],
            [.. tree.Above(id).Reverse()], [.. tree.Children(id).Where(child => child.ExistsOn(day))],
            await Story(id, ct), rights.For(PeoplePermissions.Edit).Covers(id));
    }

    /// <summary>The posts held in a unit on a day, in their order of precedence.</summary>
    public Task<List<Holder>> On(Guid unit, DateOnly day, CancellationToken ct) =>
        Rows(db.Set<Post>().HeldOn(day).Where(p => p.Unit == unit).OrderBy(p => p.Rank).ThenBy(p => p.Id).Take(Most), ct);

    async Task<List<Holder>> Rows(IQueryable<Post> posts, CancellationToken ct)
    {
        var rows = await (
            from post in posts.AsNoTracking()
            join person in db.Set<Person>() on post.Person equals person.Id
            join term in db.Set<Term>() on post.Term equals term.Id into terms
            from term in terms.DefaultIfEmpty()
            select new { post, person.Name, person.SortKey, Term = term }).ToListAsync(ct);
        return [.. rows
            .OrderBy(row => row.post.Rank).ThenByDescending(row => row.post.IsHead).ThenBy(row => row.SortKey, StringComparer.Ordinal).ThenBy(row => row.post.Id)
            .Select(row => new Holder(row.post.Id, row.post.Person, row.Name, row.post.Title, row.post.IsHead, row.post.From, row.post.To, row.Term?.Label, row.post.ElectoralUnit))];
    }

    // What was done to the unit and to the posts in it; work of the unit stands in its own ledger.
    async Task<IReadOnlyList<LedgerLine>> Story(Guid unit, CancellationToken ct)
    {
        var subjects = await db.Set<Post>().Where(p => p.Unit == unit).OrderByDescending(p => p.Id).Select(p => p.Id).Take(Most).ToListAsync(ct);
        subjects.Add(unit);
        var latest = await LedgerOf.Lines(db, db.Facts.Where(f => subjects.Contains(f.Subject)).OrderByDescending(f => f.Seq).Take(60), ct);
        return [.. latest.Reverse()];
    }
}
