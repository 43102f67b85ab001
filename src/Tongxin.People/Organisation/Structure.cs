using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.People.Organisation;

/// <summary>A post as the checks know it.</summary>
sealed record PostNode(Guid Id, Guid Person, Guid Unit, string Title, bool IsHead, DateOnly From, DateOnly? To)
{
    public bool Overlaps(PostNode other) => (To is null || other.From <= To) && (other.To is null || From <= other.To);
}

/// <summary>Units and posts as they would stand after an act: a form asks the checks about one record, an import about thousands.</summary>
sealed class Structure
{
    readonly Dictionary<Guid, UnitNode> units;
    readonly ILookup<Guid?, UnitNode> children;
    readonly ILookup<Guid, PostNode> byUnit, byPerson;

    public Structure(IEnumerable<UnitNode> units, IReadOnlyCollection<PostNode> posts)
    {
        this.units = units.ToDictionary(unit => unit.Id);
        children = this.units.Values.ToLookup(unit => unit.Parent);
        byUnit = posts.ToLookup(post => post.Unit);
        byPerson = posts.ToLookup(post => post.Person);
    }

    public UnitNode? Unit(Guid? id) => id is { } known ? units.GetValueOrDefault(known) : null;

    public IEnumerable<UnitNode> Children(Guid unit) => children[unit];

    public IEnumerable<PostNode> PostsIn(Guid unit) => byUnit[unit];

    public IEnumerable<PostNode> PostsOf(Guid person) => byPerson[person];

    /// <summary>The units above, the nearest first; ends after a while where units stand in a circle.</summary>
    public IEnumerable<UnitNode> Above(UnitNode unit)
    {
        var steps = 0;
        for (var above = Unit(unit.Parent); above is not null && steps++ <= UnitChecks.MostLevels; above = Unit(above.Parent))
            yield return above;
    }

    /// <summary>All units, and those posts that an act may touch.</summary>
    public static async Task<Structure> Load(OfficeDb db, IQueryable<Post> posts, CancellationToken ct, UnitNode? unit = null, PostNode? post = null)
    {
        var nodes = await Units(db, ct);
        var held = await Posts(posts, ct);
        return new(
            unit is null ? nodes : nodes.Where(node => node.Id != unit.Id).Append(unit),
            post is null ? held : [.. held.Where(node => node.Id != post.Id), post]);
    }

    public static Task<List<UnitNode>> Units(OfficeDb db, CancellationToken ct) => db.Set<Unit>().AsNoTracking()
        .Select(u => new UnitNode(u.Id, u.Code, u.Name, u.Short, u.Kind, u.Parent, u.Order, u.From, u.To)).ToListAsync(ct);

    public static Task<List<PostNode>> Posts(IQueryable<Post> posts, CancellationToken ct) => posts.AsNoTracking()
        .Select(p => new PostNode(p.Id, p.Person, p.Unit, p.Title, p.IsHead, p.From, p.To)).ToListAsync(ct);
}
