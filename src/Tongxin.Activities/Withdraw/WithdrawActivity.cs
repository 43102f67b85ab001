using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Activities.Detail;
using Tongxin.Activities.Kinds;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Activities.Withdraw;

/// <summary>A record that should not be there is taken back, with a reason (撤回); it stays readable and counts nowhere.</summary>
public sealed class WithdrawActivity(OfficeDb db, ActivityKinds kinds, ActivityAccess access, Rights rights, OfficeClock clock, ActivitySettings settings) : IUseCase
{
    /// <summary>Reasons to choose from; for talks there is no other, so that nothing of them can be told here.</summary>
    public static readonly IReadOnlyList<string> Reasons = ["记重了", "记错了单位", "记错了类别", "没有办成", "其他原因"];

    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请写明撤回理由。"), StringLength(ActivityMapping.LongestReason, ErrorMessage = "理由最多 200 字。")]
        public string Reason { get; set; } = "";

        public int Version { get; set; }
    }

    /// <summary>Nothing is asked of whoever takes back what was just recorded.</summary>
    public sealed class Undo;

    public sealed record View(string Title, bool Sensitive, Refusal? WhyNot, int Version);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var activity = await db.Set<Activity>().AsNoTracking().Include(a => a.People).SingleOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new NotFoundException("没有这条活动记录。");
        access.InsistOnCorrect(activity);
        return new(activity.Title, activity.Sensitive, activity.WhyNotWithdraw(), activity.Version);
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var activity = await Find(id, input.Version, ct);
        var reason = Typed.Line(input.Reason);
        if (reason.Length == 0)
            throw new WrongInputException(nameof(input.Reason), "请写明撤回理由。");
        if (activity.Sensitive && !Reasons.Contains(reason))
            throw new WrongInputException(nameof(input.Reason), $"请从这些理由里选一个：{string.Join("、", Reasons)}。");
        await Withdraw(activity, reason, ct);
    }

    /// <summary>Whoever recorded it takes it back within minutes, without a reason.</summary>
    public async Task TakeBack(Guid id, CancellationToken ct)
    {
        var activity = await Find(id, null, ct);
        Refusal.ThrowIf(activity.WhyNotWithdraw() ?? (ActivityDetail.MayUndo(activity, rights, clock, settings)
            ? null
            : new("activity.undo-over", $"已经过了 {settings.UndoMinutes} 分钟。请刷新页面，在“撤回”里写明理由。")));
        await Withdraw(activity, "刚记下即撤回", ct);
    }

    async Task<Activity> Find(Guid id, int? version, CancellationToken ct)
    {
        var activity = await db.Get<Activity>(id, version, ct);
        await db.Entry(activity).Collection(a => a.People).LoadAsync(ct);
        access.InsistOnCorrect(activity);
        return activity;
    }

    async Task Withdraw(Activity activity, string reason, CancellationToken ct)
    {
        activity.Withdraw(reason, clock.Today, (await kinds.All(ct)).Of(activity.Kind), await WrongFact.Of(db, activity.Id, ct));
        await db.SaveChangesAsync(ct);
    }
}
