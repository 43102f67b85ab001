using Tongxin.Platform.Data;

namespace Tongxin.Plans;

/// <summary>Something that may be done to a piece of work.</summary>
/// <param name="Slug">Where its page is: /tasks/{id}/slug.</param>
/// <param name="Words">The words on its button.</param>
/// <param name="Permission">Who may, in the unit that leads the work.</param>
/// <param name="From">In which states.</param>
/// <param name="Otherwise">What is said in every other state.</param>
public sealed record Move(string Slug, string Words, string Permission, IReadOnlyList<PlanItemState> From, Refusal Otherwise)
{
    public Refusal? WhyNot(PlanItemState state) => From.Contains(state) ? null : Otherwise;
}

/// <summary>The life of a piece of work in one table: what may be done, by whom, from which state.</summary>
public static class Moves
{
    static readonly PlanItemState[] Open = [PlanItemState.Planned, PlanItemState.UnderWay];

    public static readonly Move Finish = new("finish", "报完成", PlanPermissions.Work, Open, new("task.closed", "这件事已取消或已结转，不能再报完成。"));
    public static readonly Move Begin = new("begin", "开始办理", PlanPermissions.Work, [PlanItemState.Planned], new("task.not-planned", "这件事已经开始，或已经结束。"));
    public static readonly Move Assign = new("assign", "安排承办人", PlanPermissions.Decide, Open, new("task.closed", "这件事已经结束，不用再安排承办人。"));
    public static readonly Move Divide = new("divide", "分解任务", PlanPermissions.Decide, Open, new("task.closed", "这件事已经结束，不能再分解。"));
    public static readonly Move Change = new("change", "修改", PlanPermissions.Decide, Open, new("task.closed", "这件事已经结束，不能修改；完成情况有误的，请用“更正完成情况”。"));
    public static readonly Move Postpone = new("postpone", "延期", PlanPermissions.Decide, Open, new("task.closed", "这件事已经结束，不能延期。"));
    public static readonly Move Cancel = new("cancel", "取消", PlanPermissions.Decide, Open, new("task.closed", "这件事已经结束，不能取消。"));
    public static readonly Move CarryOver = new("carry", "结转到下一年", PlanPermissions.Decide, Open, new("task.closed", "这件事已经结束，不用结转。"));
    public static readonly Move Correct = new("correct", "更正完成情况", PlanPermissions.Decide, [PlanItemState.Done], new("task.not-done", "这件事还没有报完成，没有可以更正的。"));

    /// <summary>All of them, in the order in which a page offers them.</summary>
    public static readonly IReadOnlyList<Move> All = [Finish, Begin, Assign, Divide, Change, Postpone, Cancel, CarryOver, Correct];
}
