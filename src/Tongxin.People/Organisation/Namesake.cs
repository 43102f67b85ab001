using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.People.Organisation;

/// <summary>A person or a unit that a typed name may mean.</summary>
/// <param name="Keys">What it answers to: the name; a unit also to its short name and its code.</param>
/// <param name="Places">What tells it from its namesakes: units of a person, the unit above a unit; the code at last.</param>
sealed record Namesake(Guid Id, string Name, IReadOnlyList<string> Keys, IReadOnlyList<string> Places)
{
    /// <summary>The name, with the place where others have the same name.</summary>
    public string LabelAmong(IReadOnlyCollection<Namesake> all)
    {
        var namesakes = all.Where(other => other.Name == Name && other.Id != Id).ToList();
        if (namesakes.Count == 0)
            return Name;
        return $"{Name}（{Places.FirstOrDefault(place => !namesakes.Any(other => other.Places.Contains(place))) ?? Places[^1]}）";
    }

    /// <summary>Everybody with one of these names.</summary>
    public static async Task<List<Namesake>> People(OfficeDb db, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var people = await db.Set<Person>().AsNoTracking().Where(p => names.Contains(p.Name))
            .OrderBy(p => p.Id).Take(2000).Select(p => new { p.Id, p.Code, p.Name }).ToListAsync(ct);
        var ids = people.Select(p => p.Id).ToList();
        var held = await (
            from post in db.Set<Post>().AsNoTracking()
            join unit in db.Set<Unit>() on post.Unit equals unit.Id
            where ids.Contains(post.Person)
            orderby post.To != null, post.Rank, post.Id
            select new { post.Person, unit.Name, unit.Short, unit.Code }).ToListAsync(ct);
        var places = held.ToLookup(post => post.Person);
        return [.. people.Select(p => new Namesake(p.Id, p.Name, [p.Name],
            [.. places[p.Id].Select(u => u.Short).Concat(places[p.Id].SelectMany(u => new[] { u.Name, u.Code })).Append(p.Code).Distinct()]))];
    }

    /// <summary>Every unit with one of these names, short names or codes.</summary>
    public static async Task<List<Namesake>> Units(OfficeDb db, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var units = await (
            from unit in db.Set<Unit>().AsNoTracking()
            where names.Contains(unit.Name) || names.Contains(unit.Short) || names.Contains(unit.Code)
            join above in db.Set<Unit>() on unit.Parent equals above.Id into parents
            from above in parents.DefaultIfEmpty()
            orderby unit.To != null, unit.Code
            select new { unit.Id, unit.Code, unit.Name, unit.Short, Above = above == null ? null : above.Short }).Take(2000).ToListAsync(ct);
        return [.. units.Select(u => new Namesake(u.Id, u.Name, [u.Name, u.Short, u.Code], u.Above is null ? [u.Code] : [u.Above, u.Code]))];
    }
}
