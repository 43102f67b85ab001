using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Change;

/// <summary>What is planned is changed (修改); of an adopted plan's item it is an adjustment with a reason (调整).</summary>
public sealed class ChangeTask(OfficeDb db, Rights rights, TaskNotices notices) : IUseCase
{
    public sealed class Input : TaskWords, IVersioned
    {
        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(PlanItem Item, Plan Plan, Refusal? WhyNot, bool MayNumber, Input Kept)
    {
        /// <summary>The council of chairpersons adopted it, so a reason is asked.</summary>
        public bool IsAdopted => Plan.AdoptedOn is not null && Item.IsNumbered;
    }

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var item = await PlanItems.Whole(db, id, ct);
        rights.Insist(PlanPermissions.Decide, item.Owner);
        var plan = await PlanItems.PlanOf(db, item, ct);
        var kept = new Input { Version = item.Version };
        kept.Show(item.Facts(), plan.Year);
        return new(item, plan, item.WhyNotChange(plan), rights.May(PlanPermissions.Adopt), kept);
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var item = await PlanItems.WholeToChange(db, id, input.Version, ct);
        rights.Insist(PlanPermissions.Decide, item.Owner);
        var plan = await PlanItems.PlanOf(db, item, ct);
        Refusal.ThrowIf(item.WhyNotChange(plan));
        var before = item.Facts();
        var facts = await input.Read(db, plan.Year, before, ct);
        rights.Insist(PlanPermissions.Decide, facts.Owner);
        if (facts.Number != item.Number)
            rights.Insist(PlanPermissions.Adopt, null);
        await PlanItems.InsistOnFreeNumber(db, plan.Id, facts, item.Id, ct);
        if (!item.Differs(facts))
            return;
        item.Change(facts, plan, Typed.Line(input.Reason));
        await notices.Changed(item, before, ct);
        await db.SaveChangesAsync(ct);
    }
}
