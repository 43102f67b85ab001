using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Cancel;

/// <summary>The head decides that a piece of work is not to be done after all (取消), with a reason.</summary>
public sealed class CancelTask(OfficeDb db, Rights rights, TaskNotices notices) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请写明取消理由。"), StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(string Title, Refusal? WhyNot, int Version);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var item = await PlanItems.Shown(db, id, ct);
        rights.Insist(PlanPermissions.Decide, item.Owner);
        return new(item.Title, await WhyNot(item, ct), item.Version);
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var item = await db.Get<PlanItem>(id, input.Version, ct);
        rights.Insist(PlanPermissions.Decide, item.Owner);
        Refusal.ThrowIf(await WhyNot(item, ct));
        item.Cancel(Typed.Line(input.Reason));
        await notices.Done(item, ct);
        await db.SaveChangesAsync(ct);
    }

    async Task<Refusal?> WhyNot(PlanItem item, CancellationToken ct) => item.WhyNotCancel() ?? await PlanItems.OpenParts(db, item.Id, ct) switch
    {
        0 => null,
        var open => new("task.has-open-parts", $"还有 {open} 项分解任务没有办结，取消以后它们就没有了依据。请先把它们办结、取消或结转。"),
    };
}
