using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Ledger;

/// <summary>The ledger (工作台账): facts of a unit, of a person, of a month, newest day first. Nobody keeps it by hand; it is a view of what was done.</summary>
public sealed class ReadLedger(OfficeDb db, Units units, Rights rights, OfficeClock clock, IEnumerable<IPersonSubjects> parts) : IUseCase
{
    public const int PageSize = 50;

    /// <param name="Post">The post in which the person acted, with its unit.</param>
    /// <param name="Unit">The unit in whose ledger the fact stands.</param>
    public sealed record Row(long Seq, DateTime At, DateOnly On, string? Who, string? Post, Guid? PostUnit, string Kind, Guid Subject, Guid? Unit, string Sentence, long? Corrects)
    {
        /// <summary>Written down on a later day than it happened (补记).</summary>
        public bool IsLate => On < OfficeClock.DayOf(At);
    }

    /// <param name="Months">How many lines this month, the last and the one before have, counted up to a hundred; empty where that would be slow.</param>
    public sealed record View(Paged<Row> Page, LedgerSlice Slice, string? Person, UnitTree Tree, DateOnly Today, IReadOnlyList<int> Months);

    public async Task<View> Show(LedgerSlice.Question question, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var slice = await LedgerSlice.Read(question, db, ct);
        var total = await Total.Of(Ask(slice, tree, many: false), question.Total == "exact", ct);
        var many = total.IsMore || total.Count > Total.Bound;
        var rows = await Rows(After(Ask(slice, tree, many), question.After)).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(rows[PageSize - 1].On, rows[PageSize - 1].Seq) : null;
        var person = (await Names.Of(db, [slice.Person], ct)).Of(slice.Person);
        return new(new(rows.Count > PageSize ? rows[..PageSize] : rows, next, total), slice, slice.Person is null ? null : person, tree, clock.Today, await Months(slice, tree, ct));
    }

    // What a person did and took part in is found by that and not by its day: a month of it cannot be counted alone.
    async Task<IReadOnlyList<int>> Months(LedgerSlice slice, UnitTree tree, CancellationToken ct) => slice.Person is not null
        ? []
        : await CountedFilters.Numbers(db, [.. LatestMonths(clock.Today).Select(month => Ask(slice with { From = month.First, To = month.Last }, tree, many: false))], ct);

    /// <summary>The months people ask for.</summary>
    public static IReadOnlyList<Month> LatestMonths(DateOnly today) => [Month.Of(today), Month.Of(today).Previous, Month.Of(today).Previous.Previous];

    /// <summary>The same lines without pages, for exports.</summary>
    public async Task<IAsyncEnumerable<Row>> All(LedgerSlice.Question question, CancellationToken ct) =>
        Rows(Ask(await LedgerSlice.Read(question, db, ct), await units.Tree(ct), many: false)).AsAsyncEnumerable();

    /// <param name="many">Few lines are found through the index of their unit and sorted; many are found by walking the days, until a page is full.</param>
    IQueryable<Fact> Ask(LedgerSlice slice, UnitTree tree, bool many)
    {
        var facts = db.Facts.AsNoTracking();
        var scope = rights.For(LedgerPermissions.View);
        if (!scope.IsAll)
        {
            // One's own acts are one's own ledger, in whichever unit they stand.
            var me = rights.Standing?.Person ?? Guid.Empty;
            facts = many
                ? facts.Where(f => scope.Units.Contains(f.Unit ?? Guid.Empty) || (f.Actor ?? Guid.Empty) == me)
                : facts.Where(f => (f.Unit != null && scope.Units.Contains(f.Unit.Value)) || f.Actor == me);
        }
        if (slice.Unit is { } unit)
        {
            var below = tree.Below(unit);
            facts = many ? facts.Where(f => below.Contains(f.Unit ?? Guid.Empty)) : facts.Where(f => f.Unit != null && below.Contains(f.Unit.Value));
        }
        if (slice.Person is { } person)
            facts = OfPerson(facts, person);
        if (slice.Subject is { } subject)
            facts = facts.Where(f => f.Subject == subject);
        if (slice.Kind is { } kind)
            facts = kind.Contains('.', StringComparison.Ordinal) ? facts.Where(f => f.Kind == kind) : facts.Where(f => f.Kind.StartsWith(kind + "."));
        if (slice.From is { } from)
            facts = facts.Where(f => f.On >= from);
        if (slice.To is { } to)
            facts = facts.Where(f => f.On <= to);
        return facts;
    }

    IQueryable<Fact> OfPerson(IQueryable<Fact> facts, Guid person)
    {
        var took = parts.Select(part => part.Of(person, db)).Aggregate((IQueryable<Guid>?)null, (all, part) => all is null ? part : all.Concat(part));
        return took is null
            ? facts.Where(f => f.Actor == person || f.Subject == person)
            : facts.Where(f => f.Actor == person || f.Subject == person || took.Contains(f.Subject));
    }

    // Administrators who are no members of the office act by their account.
    IQueryable<Row> Rows(IQueryable<Fact> facts) =>
        from fact in facts.OrderByDescending(f => f.On).ThenByDescending(f => f.Seq)
        join person in db.Set<Person>() on fact.Actor equals person.Id into people
        from person in people.DefaultIfEmpty()
        join account in db.Set<Account>() on fact.Actor equals account.Id into accounts
        from account in accounts.DefaultIfEmpty()
        join post in db.Set<Post>() on fact.Post equals post.Id into posts
        from post in posts.DefaultIfEmpty()
        select new Row(fact.Seq, fact.At, fact.On, person != null ? person.Name : account != null ? account.UserName : null, post == null ? null : post.Title, post == null ? null : post.Unit,
            fact.Kind, fact.Subject, fact.Unit, fact.Sentence, fact.Corrects);

    static IQueryable<Fact> After(IQueryable<Fact> facts, string? after)
    {
        if (Place.Read<DateOnly, long>(after) is not var (on, last))
            return facts;
        // The first half is what an index can begin at.
        return facts.Where(f => f.On <= on && (f.On < on || f.Seq < last));
    }
}
