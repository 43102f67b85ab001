using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;

namespace Tongxin.People.Import;

/// <summary>What is kept already of what a workbook speaks of: a handful of questions, however many rows it has.</summary>
sealed class Present
{
    public required IReadOnlyDictionary<string, Unit> Units { get; init; }
    public required IReadOnlyDictionary<string, Person> People { get; init; }
    public required IReadOnlyList<Post> Posts { get; init; }
    public required IReadOnlyDictionary<int, Term> Terms { get; init; }

    /// <summary>Codes of people that begin with a zero, by what remains of them in a cell that holds a number.</summary>
    public required ILookup<string, string> Zeros { get; init; }

    public UnitTree Tree { get; private set; } = new([]);

    public static async Task<Present> Load(
        OfficeDb db, IReadOnlyCollection<UnitDraft> unitRows, IReadOnlyCollection<PersonDraft> people, IReadOnlyCollection<PostDraft> posts, CancellationToken ct)
    {
        var codes = people.Select(p => p.Code).Concat(posts.Select(p => p.PersonCode)).Where(code => code.Length > 0).ToHashSet().ToList();
        var numeric = unitRows.Any(u => u.Row.Numeric.Count > 0) || people.Any(p => p.Row.Numeric.Count > 0) || posts.Any(p => p.Row.Numeric.Count > 0);
        var units = await db.Set<Unit>().AsNoTracking().ToListAsync(ct);
        // One parameter, however many codes: a statement may not have one for each.
        var known = await db.Set<Person>().AsNoTracking().Where(p => EF.Parameter(codes).Contains(p.Code)).ToListAsync(ct);
        var ids = known.Select(p => p.Id).ToList();
        var touched = posts.Select(p => p.UnitCode).Concat(unitRows.Select(u => u.Code)).ToHashSet();
        var unitIds = units.Where(u => touched.Contains(u.Code)).Select(u => u.Id).ToList();
        return new()
        {
            Units = units.ToDictionary(u => u.Code),
            People = known.ToDictionary(p => p.Code),
            Posts = await db.Set<Post>().AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.Person) || EF.Parameter(unitIds).Contains(p.Unit)).ToListAsync(ct),
            Terms = await db.Set<Term>().AsNoTracking().ToDictionaryAsync(t => t.Number, ct),
            Zeros = (numeric ? await db.Set<Person>().Where(p => p.Code.StartsWith("0")).Select(p => p.Code).ToListAsync(ct) : [])
                .Concat(units.Select(u => u.Code).Where(code => code.StartsWith('0'))).ToLookup(code => code.TrimStart('0')),
            Tree = new(units.Select(u => new UnitNode(u.Id, u.Code, u.Name, u.Short, u.Kind, u.Parent, u.Order, u.From, u.To))),
        };
    }
}
