using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Finish;

/// <summary>A unit reports that a piece of work is done (报完成).</summary>
public sealed class FinishTask(OfficeDb db, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Display(Name = "完成日期"), Required(ErrorMessage = "请填写完成日期。")]
        public DateOnly? On { get; set; }

        [StringLength(PlanMapping.LongestResult, ErrorMessage = "成效最多 2000 字。")]
        public string? Result { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(string Title, DateOnly LastDay, DateOnly Today, Refusal? WhyNot, int Version);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var item = await PlanItems.Shown(db, id, ct);
        rights.Insist(PlanPermissions.Work, item.Owner);
        return new(item.Title, item.LastDay, clock.Today, item.WhyNotFinish(clock.Today, clock.Today), item.Version);
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var item = await db.Get<PlanItem>(id, input.Version, ct);
        rights.Insist(PlanPermissions.Work, item.Owner);
        item.Finish(Typed.Text(input.Result), input.On!.Value, clock.Today);
        await db.SaveChangesAsync(ct);
    }
}
