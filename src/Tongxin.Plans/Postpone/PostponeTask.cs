using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Postpone;

/// <summary>The head puts a piece of work off, with a reason (延期); the old day stays on record.</summary>
public sealed class PostponeTask(OfficeDb db, Rights rights, TaskNotices notices, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请填写新的期限。")]
        public DateOnly? To { get; set; }

        [Required(ErrorMessage = "请写明延期理由。"), StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string Reason { get; set; } = "";

        public int Version { get; set; }
    }

    public sealed record View(string Title, DateOnly LastDay, DateOnly Today, Refusal? WhyNot, int Version);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var item = await PlanItems.Shown(db, id, ct);
        rights.Insist(PlanPermissions.Decide, item.Owner);
        return new(item.Title, item.LastDay, clock.Today, item.WhyNotPostpone(), item.Version);
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var item = await db.Get<PlanItem>(id, input.Version, ct);
        rights.Insist(PlanPermissions.Decide, item.Owner);
        item.Postpone(input.To!.Value, Typed.Line(input.Reason));
        await notices.Done(item, ct);
        await db.SaveChangesAsync(ct);
    }
}
