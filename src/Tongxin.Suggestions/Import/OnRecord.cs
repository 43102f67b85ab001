using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions.Import;

/// <summary>People, units and subjects that a table may name, asked for once.</summary>
sealed class OnRecord
{
    readonly ILookup<string, Guid> people;
    readonly ILookup<string, Guid> units;
    readonly ILookup<string, Guid> subjects;
    readonly HashSet<Guid> deputies;

    OnRecord(ILookup<string, Guid> people, HashSet<Guid> deputies, ILookup<string, Guid> units, ILookup<string, Guid> subjects) =>
        (this.people, this.deputies, this.units, this.subjects) = (people, deputies, units, subjects);

    public static async Task<OnRecord> Load(OfficeDb db, UnitTree tree, IReadOnlyList<SubjectClass> subjects, IEnumerable<string> names, CancellationToken ct)
    {
        var asked = names.Where(name => name.Length > 0).Distinct().ToList();
        // One parameter, however many names: a statement may not have one for each.
        var named = await db.Set<Person>().Where(person => EF.Parameter(asked).Contains(person.Name)).Select(person => new { person.Name, person.Id }).ToListAsync(ct);
        var ids = named.Select(person => person.Id).ToList();
        var ofDeputies = tree.All.Where(unit => unit.Kind.TreeOf() == Tree.Deputies).Select(unit => unit.Id).ToList();
        var deputies = await db.Set<Post>().Where(post => EF.Parameter(ids).Contains(post.Person) && EF.Parameter(ofDeputies).Contains(post.Unit)).Select(post => post.Person).Distinct().ToListAsync(ct);
        return new(named.ToLookup(person => person.Name, person => person.Id), [.. deputies],
            tree.All.Where(unit => unit.Kind.TreeOf() == Tree.Handling).SelectMany(unit => new[] { unit.Name, unit.Short, unit.Code }.Distinct().Select(name => (name, unit.Id))).ToLookup(pair => pair.name, pair => pair.Id),
            subjects.SelectMany(subject => new[] { subject.Name, subject.Code }.Distinct().Select(name => (name, subject.Id))).ToLookup(pair => pair.name, pair => pair.Id));
    }

    /// <summary>The one person of that name; of several the one who is or was a deputy; null where that is not one.</summary>
    public Guid? Person(string name)
    {
        var found = people[name].ToList();
        return found.Count > 1 ? Only([.. found.Where(deputies.Contains)]) : Only(found);
    }

    public Guid? Unit(string name) => Only([.. units[name].Distinct()]);

    public Guid? Subject(string name) => Only([.. subjects[name].Distinct()]);

    static Guid? Only(IReadOnlyList<Guid> found) => found is [var one] ? one : null;
}
