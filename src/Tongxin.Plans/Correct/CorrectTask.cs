using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Correct;

/// <summary>What was reported of finished work is put right (更正完成情况) by a fact that names the wrong one; both stay on record.</summary>
public sealed class CorrectTask(OfficeDb db, Rights rights, TaskNotices notices, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        /// <summary>It was reported by mistake (误报) and is not done at all.</summary>
        public bool NotDone { get; set; }

        [Required(ErrorMessage = "请填写完成日期。")]
        public DateOnly? On { get; set; }

        [StringLength(PlanMapping.LongestResult, ErrorMessage = "成效最多 2000 字。")]
        public string? Result { get; set; }

        [Required(ErrorMessage = "请写明更正理由。"), StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(string Title, DateOnly? DoneOn, Refusal? WhyNot, Input Kept);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var item = await PlanItems.Shown(db, id, ct);
        rights.Insist(PlanPermissions.Decide, item.Owner);
        return new(item.Title, item.DoneOn, item.WhyNotCorrect(), new() { On = item.DoneOn, Result = item.Result, Version = item.Version });
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var item = await db.Get<PlanItem>(id, input.Version, ct);
        rights.Insist(PlanPermissions.Decide, item.Owner);
        var wrong = await PlanItems.DoneFact(db, id, ct);
        if (input.NotDone)
            item.Reopen(Typed.Line(input.Reason), wrong);
        else
            item.Correct(Typed.Text(input.Result), input.On!.Value, clock.Today, Typed.Line(input.Reason), wrong);
        await notices.Done(item, ct);
        await db.SaveChangesAsync(ct);
    }
}
