using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.People.Organisation;

/// <summary>Labels under which a form shows those already chosen, such that <see cref="NamesTyped"/> finds the same ones again.</summary>
public static class NamesChosen
{
    /// <param name="Name">The bare name.</param>
    /// <param name="Label">The name, with a unit in brackets where others have the same name.</param>
    public sealed record Choice(Guid Id, string Name, string Label);

    public static async Task<IReadOnlyList<Choice>> People(OfficeDb db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).Select(p => p.Name).ToListAsync(ct);
        return InOrder(ids, names.Count == 0 ? [] : await Namesake.People(db, names, ct));
    }

    public static async Task<IReadOnlyList<Choice>> Units(OfficeDb db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var names = await db.Set<Unit>().Where(u => ids.Contains(u.Id)).Select(u => u.Name).ToListAsync(ct);
        return InOrder(ids, names.Count == 0 ? [] : await Namesake.Units(db, names, ct));
    }

    static IReadOnlyList<Choice> InOrder(IReadOnlyCollection<Guid> ids, List<Namesake> all)
    {
        var byId = all.ToDictionary(one => one.Id);
        return [.. ids.Distinct().Where(byId.ContainsKey).Select(id => new Choice(id, byId[id].Name, byId[id].LabelAmong(all)))];
    }
}
