using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Owed;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;

namespace Tongxin.Boards.Owes;

/// <summary>Who owes what, by how many working days, up and down the chain (谁欠什么). Units stand in official order, never by number.</summary>
public sealed class ReadOwes(IEnumerable<IOwed> sources, Units units, OfficeRules rules, OfficeClock clock) : IUseCase
{
    const int Most = 200;

    /// <param name="Numbers">How many of each kind, in the order of <see cref="View.Kinds"/>.</param>
    /// <param name="Workdays">By how many working days the oldest of them is late.</param>
    public sealed record Row(UnitNode Unit, IReadOnlyList<int> Numbers, int Workdays)
    {
        public int Total => Numbers.Sum();
    }

    public sealed record Item(string Kind, string Title, string Address, UnitNode Unit, DateOnly Due, int Workdays);

    /// <param name="Above">The units above the one that is shown, the nearest first, with what they owe.</param>
    /// <param name="Items">What the unit that is shown and those below it owe, the oldest first; empty for the whole.</param>
    public sealed record View(UnitNode? Unit, IReadOnlyList<string> Kinds, IReadOnlyList<Row> Rows, IReadOnlyList<Row> Above, IReadOnlyList<Item> Items, DateOnly Today);

    /// <param name="unit">A unit with those below it; null for the whole.</param>
    /// <exception cref="NotFoundException">No such unit.</exception>
    public async Task<View> Show(Guid? unit, CancellationToken ct)
    {
        var (today, tree, kinds) = (clock.Today, await units.Tree(ct), sources.ToList());
        var shown = unit is { } id ? tree.Find(id) ?? throw new NotFoundException("没有这个单位，可能网址有误。") : null;
        var counted = new List<Dictionary<Guid, (int Number, DateOnly Oldest)>>();
        foreach (var kind in kinds)
            counted.Add((await kind.Rows(today).GroupBy(row => row.Unit).Select(group => new { group.Key, Number = group.Count(), Oldest = group.Min(row => row.Due) }).ToListAsync(ct))
                .ToDictionary(one => one.Key, one => (one.Number, one.Oldest)));
        var below = shown is null ? null : tree.Below(shown.Id);
        var owing = tree.All.Where(one => (below?.Contains(one.Id) ?? true) && counted.Exists(known => known.ContainsKey(one.Id)))
            .OrderBy(one => tree.Position(one.Id), StringComparer.Ordinal).Select(Of).ToList();
        return new(shown, kinds.ConvertAll(kind => kind.Name), owing, shown is null ? [] : [.. tree.Above(shown.Id).Select(Of)], below is null ? [] : await Items(kinds, below, tree, today, ct), today);

        Row Of(UnitNode one) => new(one, counted.ConvertAll(known => known.GetValueOrDefault(one.Id).Number),
            counted.Where(known => known.ContainsKey(one.Id)).Select(known => rules.Calendar.WorkdaysBetween(known[one.Id].Oldest, today)).DefaultIfEmpty().Max());
    }

    async Task<IReadOnlyList<Item>> Items(IReadOnlyList<IOwed> kinds, IReadOnlySet<Guid> below, UnitTree tree, DateOnly today, CancellationToken ct)
    {
        var items = new List<Item>();
        foreach (var kind in kinds)
            items.AddRange((await kind.Rows(today).Where(row => below.Contains(row.Unit)).OrderBy(row => row.Due).ThenBy(row => row.Id).Take(Most).ToListAsync(ct))
                .Select(row => new Item(kind.Name, row.Title, kind.Address(row.Id), tree.Find(row.Unit)!, row.Due, rules.Calendar.WorkdaysBetween(row.Due, today))));
        return [.. items.OrderBy(item => item.Due).Take(Most)];
    }
}
