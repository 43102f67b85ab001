using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Data;

namespace Tongxin.Plans.Year;

/// <summary>Reads the numbered items of a plan with their units and milestones, and counts the tasks below each in one grouped question.</summary>
static class PlanTreeReader
{
    /// <summary>No plan has as many items; more are not shown.</summary>
    const int MostItems = 1000;

    const int MostTasks = 500;

    /// <param name="open">The item whose tasks are shown, “all”, or null for none.</param>
    public static async Task<IReadOnlyList<PlanNode>> Read(OfficeDb db, Guid plan, string? open, CancellationToken ct)
    {
        var items = db.Set<PlanItem>().AsNoTracking().Where(i => i.Plan == plan && string.Compare(i.Number, "") > 0);
        var entries = await (
            from item in items.OrderBy(i => i.Number).Take(MostItems)
            join one in db.Set<Person>() on item.Person equals one.Id into people
            from person in people.DefaultIfEmpty()
            select new PlanEntry(item.Id, item.Parent, item.Number, item.Title, item.Stream, item.Row, item.Owner, person == null ? null : person.Name,
                item.FirstDay, item.LastDay, item.OriginalLastDay, item.SourceDocument, item.SourceClause, item.Instruction, item.State, item.DoneOn, item.Result, item.CarriedFrom))
            .ToListAsync(ct);
        var along = (await items.SelectMany(i => i.CoOwners).Select(c => new { c.Item, c.Unit }).ToListAsync(ct)).ToLookup(c => c.Item, c => c.Unit);
        var steps = (await items.SelectMany(i => i.Milestones).OrderBy(m => m.Day).Select(m => new { m.Item, m.Day, m.Text }).ToListAsync(ct)).ToLookup(m => m.Item, m => (m.Day, m.Text));
        var tasks = await Counts(db, plan, ct);
        var shown = (await Tasks(db, plan, open, ct)).ToLookup(t => t.Parent!.Value);
        var known = entries.Select(e => e.Id).ToHashSet();
        var children = entries.OrderBy(e => e.Number, NumberOrder.Instance).ToLookup(e => e.Parent is { } parent && known.Contains(parent) ? parent : Guid.Empty);
        return Nodes(Guid.Empty);

        List<PlanNode> Nodes(Guid parent) => [.. children[parent].Select(e =>
            new PlanNode(e, [.. along[e.Id]], [.. steps[e.Id]], Nodes(e.Id), tasks.GetValueOrDefault(e.Id, Progress.None), [.. shown[e.Id]]))];
    }

    static async Task<Dictionary<Guid, Progress>> Counts(OfficeDb db, Guid plan, CancellationToken ct)
    {
        // Numbered items count as items, not as tasks; they are few and taken off afterwards.
        var all = await db.Set<PlanItem>().Where(i => i.Plan == plan && i.Parent != null).GroupBy(i => new { i.Parent, i.Phase })
            .Select(g => new { g.Key.Parent, g.Key.Phase, Count = g.Count() }).ToListAsync(ct);
        var items = await db.Set<PlanItem>().Where(i => i.Plan == plan && string.Compare(i.Number, "") > 0 && i.Parent != null).GroupBy(i => new { i.Parent, i.Phase })
            .Select(g => new { g.Key.Parent, g.Key.Phase, Count = -g.Count() }).ToListAsync(ct);
        return all.Concat(items).GroupBy(g => g.Parent!.Value).ToDictionary(g => g.Key, g => new Progress(
            g.Where(c => c.Phase == PlanItemPhase.Done).Sum(c => c.Count),
            g.Where(c => c.Phase is PlanItemPhase.Done or PlanItemPhase.Open).Sum(c => c.Count)));
    }

    static async Task<List<PlanTask>> Tasks(OfficeDb db, Guid plan, string? open, CancellationToken ct)
    {
        var one = Guid.TryParse(open, out var id) ? id : (Guid?)null;
        if (one is null && open != "all")
            return [];
        return await db.Set<PlanItem>().AsNoTracking()
            .Where(i => one != null ? i.Parent == one : i.Plan == plan && i.Parent != null)
            .Where(i => i.Plan == plan && i.Number == "").OrderBy(i => i.LastDay).ThenBy(i => i.Id).Take(MostTasks)
            .Select(i => new PlanTask(i.Id, i.Parent, i.Title, i.Owner, i.LastDay, i.State)).ToListAsync(ct);
    }
}
