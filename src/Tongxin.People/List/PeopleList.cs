using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Search;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.People.List;

/// <summary>The list of people: page, API and export ask this one question. Open to whoever may see the structure; it has no narrower scope.</summary>
public sealed class PeopleList(OfficeDb db, Units units, OfficeClock clock) : IUseCase
{
    public const int PageSize = 50, Chunk = 500;

    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        /// <summary>Part of the name, or of the code.</summary>
        public string? Q { get; init; }

        /// <summary>office, party, deputies or handling: a post in that tree.</summary>
        public string? Tree { get; init; }

        /// <summary>A post in the unit or below it.</summary>
        public string? Unit { get; init; }

        /// <summary>now: in office today; left: posts, but none today; empty for all.</summary>
        public string? State { get; init; }

        /// <summary>Where the page begins: sort key and identifier of the row before it.</summary>
        public string? After { get; init; }

        /// <summary>exact: count beyond the bound.</summary>
        public string? Total { get; init; }
    }

    /// <param name="Posts">The posts held today, the weightiest first.</param>
    public sealed record Row(Guid Id, string Code, string Name, IReadOnlyList<PostLine> Posts);

    public sealed record PostLine(Guid Unit, string UnitName, string Title, bool IsHead);

    public sealed record View(Paged<Row> Page, IReadOnlyList<Filter> Filters, UnitNode? Unit);

    public async Task<View> Show(Question question, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var asked = Ask(question, tree);
        var (keys, rows) = await Read(After(asked, question.After), PageSize + 1, tree, ct);
        var more = rows.Count > PageSize;
        var total = question is { After: null, Total: null } && !more ? new Total(rows.Count, false) : await Total.Of(asked, question.Total == "exact", ct);
        var filters = await PeopleFilters.Count(db, q => Ask(q, tree), question, ct);
        return new(new(more ? rows[..PageSize] : rows, more ? keys[PageSize - 1] : null, total), filters, Guid.TryParse(question.Unit, out var unit) ? tree.Find(unit) : null);
    }

    /// <summary>The same rows without pages, for exports: read part by part, so that no list is too long.</summary>
    public async IAsyncEnumerable<Row> All(Question question, [EnumeratorCancellation] CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var after = question.After;
        while (true)
        {
            var (keys, rows) = await Read(After(Ask(question, tree), after), Chunk, tree, ct);
            foreach (var row in rows)
                yield return row;
            if (rows.Count < Chunk)
                yield break;
            after = keys[^1];
        }
    }

    internal IQueryable<Person> Ask(Question question, UnitTree tree)
    {
        var today = clock.Today;
        var people = db.Set<Person>().AsNoTracking();
        var now = db.Set<Post>().HeldOn(today);
        if (!string.IsNullOrWhiteSpace(question.Q))
            people = RecordsNamed.Find(db, "人员", question.Q) is { } named ? people.Where(p => named.Contains(p.Id)) : people.Where(_ => false);
        if (Which(question.Tree) is { } which)
        {
            var kinds = Enum.GetValues<UnitKind>().Where(kind => kind.TreeOf() == which).ToList();
            var inTree = db.Set<Unit>().Where(u => kinds.Contains(u.Kind)).Select(u => u.Id);
            people = people.Where(p => now.Any(post => post.Person == p.Id && inTree.Contains(post.Unit)));
        }
        if (question.Unit is { Length: > 0 } unit)
        {
            var below = Guid.TryParse(unit, out var id) ? tree.Below(id).ToList() : [];
            people = people.Where(p => now.Any(post => post.Person == p.Id && below.Contains(post.Unit)));
        }
        return question.State switch
        {
            "now" => people.Where(p => now.Any(post => post.Person == p.Id)),
            "left" => people.Where(p => !now.Any(post => post.Person == p.Id) && db.Set<Post>().Any(post => post.Person == p.Id && post.To < today)),
            _ => people,
        };
    }

    async Task<(List<string> Keys, List<Row> Rows)> Read(IQueryable<Person> asked, int take, UnitTree tree, CancellationToken ct)
    {
        var today = clock.Today;
        var people = await asked.OrderBy(p => p.SortKey).ThenBy(p => p.Id).Take(take).Select(p => new { p.Id, p.Code, p.Name, p.SortKey }).ToListAsync(ct);
        var ids = people.Select(p => p.Id).ToList();
        var posts = (await db.Set<Post>().AsNoTracking().HeldOn(today).Where(p => ids.Contains(p.Person))
            .Select(p => new { p.Person, p.Unit, p.Title, p.IsHead, p.Rank }).ToListAsync(ct)).ToLookup(p => p.Person);
        return ([.. people.Select(p => Place.Of(p.SortKey, p.Id))], [.. people.Select(p => new Row(p.Id, p.Code, p.Name,
            [.. posts[p.Id].OrderBy(post => tree.Find(post.Unit)!.Kind.TreeOf()).ThenByDescending(post => post.IsHead).ThenBy(post => post.Rank).ThenBy(post => post.Unit)
                .Select(post => new PostLine(post.Unit, tree.NameOf(post.Unit), post.Title, post.IsHead))]))]);
    }

    static IQueryable<Person> After(IQueryable<Person> people, string? after)
    {
        if (Place.Read<string, Guid>(after) is not var (key, last))
            return people;
        return people.Where(p => string.Compare(p.SortKey, key) > 0 || (p.SortKey == key && p.Id > last));
    }

    static Tree? Which(string? tree) => Enum.TryParse<Tree>(tree, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
}
