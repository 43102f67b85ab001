using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.CarryOver;

/// <summary>One unfinished piece of work goes into next year's plan with its unfinished parts (结转); old and new stay linked.</summary>
public sealed class CarryTask(OfficeDb db, Rights rights, TaskNotices notices) : IUseCase
{
    const int MostParts = 500;

    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请填写新的期限。")]
        public DateOnly? To { get; set; }

        public int Version { get; set; }
    }

    /// <param name="Along">Unfinished parts that go along.</param>
    /// <param name="Left">Unfinished parts of units that this person does not decide for.</param>
    public sealed record View(PlanItem Item, Plan Plan, int Along, int Left, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var item = await PlanItems.Shown(db, id, ct);
        rights.Insist(PlanPermissions.Decide, item.Owner);
        var plan = await PlanItems.PlanOf(db, item, ct);
        var parts = await OpenParts(id, ct);
        var along = parts.Count(part => rights.For(PlanPermissions.Decide).Covers(part.Owner));
        return new(item, plan, along, parts.Count - along, item.WhyNotCarryOver() ?? (await CarriedWork.Next(db, plan, ct) is null ? CarriedWork.NoNext(plan) : null));
    }

    /// <returns>The work in next year's plan.</returns>
    public async Task<Guid> Run(Guid id, Input input, CancellationToken ct)
    {
        var item = await PlanItems.WholeToChange(db, id, input.Version, ct);
        rights.Insist(PlanPermissions.Decide, item.Owner);
        var plan = await PlanItems.PlanOf(db, item, ct);
        Refusal.ThrowIf(item.WhyNotCarryOver() ?? CarriedWork.WhyNotUntil(plan, input.To!.Value));
        var next = await CarriedWork.Next(db, plan, ct) ?? throw new RefusedException(CarriedWork.NoNext(plan));
        var along = (await OpenParts(id, ct)).Where(part => rights.For(PlanPermissions.Decide).Covers(part.Owner));
        var carried = await CarriedWork.Carry(db, next, [item, .. along], input.To!.Value, ct);
        await notices.Carried(carried, ct);
        await db.SaveChangesAsync(ct);
        return carried[0].Id;
    }

    // Level by level: a plan is three or four levels deep.
    async Task<List<PlanItem>> OpenParts(Guid id, CancellationToken ct)
    {
        var found = new List<PlanItem>();
        for (List<Guid> level = [id]; level.Count > 0 && found.Count < MostParts;)
        {
            var parts = await db.Set<PlanItem>().Include(i => i.CoOwners).Where(i => i.Parent != null && level.Contains(i.Parent.Value) && i.Phase == PlanItemPhase.Open)
                .OrderBy(i => i.LastDay).ThenBy(i => i.Id).Take(MostParts - found.Count).ToListAsync(ct);
            found.AddRange(parts);
            level = [.. parts.Select(part => part.Id)];
        }
        return found;
    }
}
