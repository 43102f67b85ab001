using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;

namespace Tongxin.Plans.Import;

/// <summary>What is kept already of what a workbook speaks of: a handful of questions, however many rows it has.</summary>
sealed class Present
{
    public required Plan Plan { get; init; }

    /// <summary>The numbered items, by stream and number.</summary>
    public required ILookup<(WorkStream Stream, string Number), PlanItem> Items { get; init; }

    public required IReadOnlyDictionary<Guid, string> Numbers { get; init; }
    public required UnitTree Tree { get; init; }
    public required UnitsByName Units { get; init; }

    /// <summary>Who holds a post today, by unit and name.</summary>
    public required ILookup<(Guid Unit, string Name), Guid> InOffice { get; init; }

    /// <summary>Of everybody who does an item now or is named in a row.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    public static async Task<Present> Load(OfficeDb db, UnitTree tree, Plan plan, IReadOnlyCollection<PlanDraft> rows, DateOnly today, CancellationToken ct)
    {
        var items = await PlanItems.Numbered(db, plan.Id).AsNoTracking().ToListAsync(ct);
        var people = items.Select(item => item.Person).OfType<Guid>().Distinct().ToList();
        // One parameter, however many people: a statement may not have one for each.
        var names = await db.Set<Person>().Where(p => EF.Parameter(people).Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var typed = rows.Select(row => row.PersonName).OfType<string>().Where(name => name.Length > 0).Distinct().ToList();
        var inOffice = await (
            from post in db.Set<Post>()
            where post.From <= today && (post.To == null || post.To >= today)
            join one in db.Set<Person>() on post.Person equals one.Id
            where EF.Parameter(typed).Contains(one.Name)
            select new { post.Unit, one.Name, one.Id }).Distinct().ToListAsync(ct);
        foreach (var one in inOffice)
            names[one.Id] = one.Name;
        return new()
        {
            Plan = plan,
            Items = items.ToLookup(item => (item.Stream, item.Number)),
            Numbers = items.ToDictionary(item => item.Id, item => item.Number),
            Tree = tree,
            Units = new(tree),
            InOffice = inOffice.ToLookup(one => (one.Unit, one.Name), one => one.Id),
            Names = names,
        };
    }
}
