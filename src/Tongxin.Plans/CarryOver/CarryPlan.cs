using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Modules;

namespace Tongxin.Plans.CarryOver;

/// <summary>At the turn of the year the unfinished work of a plan is carried over in one go (批量结转), after a look at what will be and what will not.</summary>
public sealed class CarryPlan(OfficeDb db, Units units, Rights rights, TaskNotices notices) : IUseCase
{
    /// <summary>As many are shown and carried at once; the page then shows the rest.</summary>
    public const int MostAtOnce = 500;

    public sealed class Input
    {
        [Required(ErrorMessage = "请填写新的期限。")]
        public DateOnly? To { get; set; }

        public List<Guid>? Chosen { get; set; }
    }

    /// <param name="Why">Why it is not carried; null when it can be.</param>
    public sealed record Row(Guid Id, string Number, string Title, Guid Owner, WorkStream Stream, DateOnly LastDay, string? Why);

    public sealed record View(Plan Plan, IReadOnlyList<Row> Rows, bool HasMore, UnitTree Tree, Refusal? WhyNot);

    public async Task<View> Show(int year, CancellationToken ct)
    {
        var plan = await PlanItems.PlanOfYear(db, year, ct);
        var next = await CarriedWork.Next(db, plan, ct);
        var rows = next is null ? [] : await Rows(plan, next, ct);
        return new(plan, rows.Count > MostAtOnce ? rows[..MostAtOnce] : rows, rows.Count > MostAtOnce, await units.Tree(ct), next is null ? CarriedWork.NoNext(plan) : null);
    }

    /// <returns>How many were carried over.</returns>
    public async Task<int> Run(int year, Input input, CancellationToken ct)
    {
        var plan = await PlanItems.PlanOfYear(db, year, ct);
        var next = await CarriedWork.Next(db, plan, ct) ?? throw new RefusedException(CarriedWork.NoNext(plan));
        Refusal.ThrowIf(CarriedWork.WhyNotUntil(plan, input.To!.Value));
        var chosen = input.Chosen?.Distinct().Take(MostAtOnce).ToList() ?? [];
        Refusal.ThrowIf(chosen.Count == 0 ? new("carry.none", "一项也没有勾选，没有结转。") : null);
        var allowed = (await Rows(plan, next, ct)).Where(row => row.Why is null).Select(row => row.Id).ToHashSet();
        var changed = chosen.Count(id => !allowed.Contains(id));
        Refusal.ThrowIf(changed == 0 ? null : new("carry.changed", $"您核对以后，有 {changed} 项的情况变了，一项也没有结转。请看一看下面的新情况，再结转。"));
        var items = await db.Set<PlanItem>().Include(i => i.CoOwners).Where(i => chosen.Contains(i.Id)).ToListAsync(ct);
        foreach (var owner in items.Select(i => i.Owner).Distinct())
            rights.Insist(PlanPermissions.Decide, owner);
        await notices.Carried(await CarriedWork.Carry(db, next, items, input.To!.Value, ct), ct);
        await db.SaveChangesAsync(ct);
        return items.Count;
    }

    async Task<List<Row>> Rows(Plan plan, Plan next, CancellationToken ct)
    {
        var scope = rights.For(PlanPermissions.Decide);
        var open = db.Set<PlanItem>().AsNoTracking().Where(i => i.Plan == plan.Id && i.Phase == PlanItemPhase.Open);
        if (!scope.IsAll)
            open = open.Where(i => scope.Units.Contains(i.Owner));
        var found = await open.OrderByDescending(i => i.Number).ThenBy(i => i.LastDay).ThenBy(i => i.Id).Take(MostAtOnce + 1).Select(i => new
        {
            i.Id,
            i.Number,
            i.Title,
            i.Owner,
            i.Stream,
            i.LastDay,
            Parts = db.Set<PlanItem>().Count(p => p.Parent == i.Id && p.Phase != PlanItemPhase.Cancelled),
            Finished = db.Set<PlanItem>().Count(p => p.Parent == i.Id && p.Phase == PlanItemPhase.Done),
        }).ToListAsync(ct);
        var titles = found.Select(i => i.Title).Distinct().ToList();
        var same = (await db.Set<PlanItem>().Where(i => i.Plan == next.Id && i.Phase != PlanItemPhase.Cancelled && titles.Contains(i.Title)).Select(i => new { i.Title, i.Owner }).ToListAsync(ct))
            .Select(i => (i.Title, i.Owner)).ToHashSet();
        return [.. found.Select(i => new Row(i.Id, i.Number, i.Title, i.Owner, i.Stream, i.LastDay, 0 switch
        {
            _ when i.LastDay.Year > plan.Year => "期限本来就在下一年，不用结转",
            _ when i.Parts > 0 && i.Parts == i.Finished => "分解任务都已完成，请先报完成",
            _ when same.Contains((i.Title, i.Owner)) => $"{next.Label}里已有同名事项，请先取消其中一项",
            _ => null,
        })).OrderBy(row => row.Number.Length == 0).ThenBy(row => row.Number, NumberOrder.Instance).ThenBy(row => row.LastDay)];
    }
}
