using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.People.Overview;

/// <summary>One of the four trees as it stands today, with heads and numbers of people.</summary>
public sealed class UnitsOverview(OfficeDb db, Units units, OfficeClock clock) : IUseCase
{
    /// <summary>A unit with what is below it.</summary>
    /// <param name="People">People with a post in the unit itself today.</param>
    public sealed record Branch(UnitNode Unit, IReadOnlyList<Head> Heads, int People, IReadOnlyList<Branch> Below)
    {
        /// <summary>Units below, at any depth.</summary>
        public int Count { get; } = Below.Sum(branch => branch.Count + 1);
    }

    public sealed record Head(Guid Id, string Name, string Title);

    /// <param name="Ended">Units of the tree that no longer exist.</param>
    public sealed record View(Tree Tree, IReadOnlyDictionary<Tree, int> Units, IReadOnlyList<Branch> Roots, IReadOnlyList<UnitNode> Ended);

    public async Task<View> Show(Tree which, CancellationToken ct)
    {
        var today = clock.Today;
        var tree = await units.Tree(ct);
        var mine = tree.All.Where(unit => unit.Kind.TreeOf() == which && unit.ExistsOn(today)).Select(unit => unit.Id).ToList();
        var posts = db.Set<Post>().AsNoTracking().HeldOn(today).Where(p => mine.Contains(p.Unit));
        var counts = await posts.GroupBy(p => p.Unit).Select(g => new { g.Key, People = g.Select(p => p.Person).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.People, ct);
        var heads = (await (
            from post in posts
            where post.IsHead
            join person in db.Set<Person>() on post.Person equals person.Id
            orderby post.Rank, person.SortKey, person.Id
            select new { post.Unit, Head = new Head(person.Id, person.Name, post.Title) }).ToListAsync(ct)).ToLookup(h => h.Unit, h => h.Head);
        return new(
            which,
            tree.All.Where(unit => unit.ExistsOn(today)).GroupBy(unit => unit.Kind.TreeOf()).ToDictionary(g => g.Key, g => g.Count()),
            [.. tree.Roots.Where(Mine).Select(Grow)],
            [.. tree.All.Where(unit => unit.Kind.TreeOf() == which && unit.To < today).OrderByDescending(unit => unit.To)]);

        bool Mine(UnitNode unit) => unit.Kind.TreeOf() == which && unit.ExistsOn(today);

        Branch Grow(UnitNode unit) =>
            new(unit, [.. heads[unit.Id]], counts.GetValueOrDefault(unit.Id), [.. tree.Children(unit.Id).Where(Mine).Select(Grow)]);
    }

    /// <summary>The tree named in an address; the office's own without one.</summary>
    public static Tree Parse(string? tree) =>
        Enum.TryParse<Tree>(tree, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : Tree.Office;
}
