using Tongxin.Platform.Drafts;

namespace Tongxin.Plans;

/// <summary>Where a piece of work stands.</summary>
public enum PlanItemState
{
    /// <summary>未开始.</summary>
    Planned,

    /// <summary>办理中.</summary>
    UnderWay,

    /// <summary>已完成.</summary>
    Done,

    /// <summary>已取消.</summary>
    Cancelled,

    /// <summary>已结转.</summary>
    CarriedOver,
}

/// <summary>The state as lists ask for it: what is not begun and what is under way are one, so that one range of an index holds all open work.</summary>
public enum PlanItemPhase
{
    Open,
    Done,
    Cancelled,
    CarriedOver,
}

public static class PlanItemStates
{
    public static string Words(this PlanItemState state) => state switch
    {
        PlanItemState.Planned => "未开始",
        PlanItemState.UnderWay => "办理中",
        PlanItemState.Done => "已完成",
        PlanItemState.Cancelled => "已取消",
        _ => "已结转",
    };

    public static PlanItemPhase Phase(this PlanItemState state) => state switch
    {
        PlanItemState.Planned or PlanItemState.UnderWay => PlanItemPhase.Open,
        PlanItemState.Done => PlanItemPhase.Done,
        PlanItemState.Cancelled => PlanItemPhase.Cancelled,
        _ => PlanItemPhase.CarriedOver,
    };
}
