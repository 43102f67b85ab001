using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Plans.CarryOver;

/// <summary>Puts unfinished work into the next year's plan, parts under what carries on the whole they belong to.</summary>
static class CarriedWork
{
    /// <summary>Numbers of carried items until the plan's draftsman gives them their own.</summary>
    const string Prefix = "结转 ";

    /// <summary>The plan into which work of a plan is carried; null where it is not yet drafted.</summary>
    public static Task<Plan?> Next(OfficeDb db, Plan plan, CancellationToken ct) =>
        db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Year == plan.Year + 1, ct);

    public static Refusal NoNext(Plan plan) =>
        new("plan.next-missing", $"还没有{plan.Year + 1}年工作要点，没有地方可以结转。请办公室先起草{plan.Year + 1}年要点。");

    public static Refusal? WhyNotUntil(Plan plan, DateOnly lastDay) => lastDay.Year == plan.Year + 1
        ? null
        : new("task.carried-out-of-year", $"结转到{plan.Year + 1}年，新的期限应在{plan.Year + 1}年内。");

    /// <param name="items">Tracked, with their units and milestones.</param>
    public static async Task<IReadOnlyList<PlanItem>> Carry(OfficeDb db, Plan next, IReadOnlyList<PlanItem> items, DateOnly lastDay, CancellationToken ct)
    {
        var above = items.Select(i => i.Parent).OfType<Guid>().ToHashSet();
        var successors = await db.Set<PlanItem>().Where(i => i.CarriedFrom != null && above.Contains(i.CarriedFrom.Value))
            .ToDictionaryAsync(i => i.CarriedFrom!.Value, i => i.Id, ct);
        var number = await LastNumber(db, next, ct);
        var carried = new List<PlanItem>();
        foreach (var item in WholesFirst(items))
        {
            var parent = item.Parent is { } id && successors.TryGetValue(id, out var successor) ? successor : (Guid?)null;
            var place = item.IsNumbered ? $"{Prefix}{++number}" : "";
            var follower = item.CarryOver(next.Id, lastDay, place, parent);
            successors[item.Id] = follower.Id;
            carried.Add(follower);
        }
        db.AddRange(carried);
        return carried;
    }

    static async Task<int> LastNumber(OfficeDb db, Plan next, CancellationToken ct)
    {
        var taken = await db.Set<PlanItem>().Where(i => i.Plan == next.Id && i.Number.StartsWith(Prefix)).Select(i => i.Number).ToListAsync(ct);
        return taken.Select(n => int.TryParse(n.AsSpan(Prefix.Length), out var value) ? value : 0).DefaultIfEmpty(0).Max();
    }

    static IEnumerable<PlanItem> WholesFirst(IReadOnlyList<PlanItem> items)
    {
        var chosen = items.Select(i => i.Id).ToHashSet();
        var parts = items.OrderBy(i => i.Number, NumberOrder.Instance).ThenBy(i => i.LastDay).ToLookup(i => i.Parent is { } parent && chosen.Contains(parent) ? parent : Guid.Empty);
        var waiting = new Queue<PlanItem>(parts[Guid.Empty]);
        while (waiting.TryDequeue(out var item))
        {
            yield return item;
            foreach (var part in parts[item.Id])
                waiting.Enqueue(part);
        }
    }
}
