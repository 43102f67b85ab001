using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Begin;

/// <summary>A unit takes a piece of work up (开始办理).</summary>
public sealed class BeginTask(OfficeDb db, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请填写开始日期。")]
        public DateOnly? On { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(string Title, DateOnly LastDay, DateOnly Today, Refusal? WhyNot, int Version);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var item = await PlanItems.Shown(db, id, ct);
        rights.Insist(PlanPermissions.Work, item.Owner);
        return new(item.Title, item.LastDay, clock.Today, item.WhyNotBegin(), item.Version);
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var item = await db.Get<PlanItem>(id, input.Version, ct);
        rights.Insist(PlanPermissions.Work, item.Owner);
        item.Begin(input.On!.Value, clock.Today);
        await db.SaveChangesAsync(ct);
    }
}
