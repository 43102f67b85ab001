using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;

namespace Tongxin.Plans;

/// <summary>What a form or a workbook says of a piece of work.</summary>
public sealed record PlanItemFacts(
    string Number, string Title, WorkStream Stream, string Row, Guid Owner, IReadOnlyList<Guid> CoOwners, Guid? Person,
    DateOnly FirstDay, DateOnly LastDay, string SourceDocument, string SourceClause, string Instruction,
    IReadOnlyList<(DateOnly Day, string Text)> Milestones)
{
    public bool SameAs(PlanItemFacts other) =>
        this with { CoOwners = [], Milestones = [] } == other with { CoOwners = [], Milestones = [] }
        && CoOwners.ToHashSet().SetEquals(other.CoOwners)
        && Milestones.ToHashSet().SetEquals(other.Milestones);
}

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

    public static string Words(this WorkStream stream) => stream == WorkStream.Party ? "党建" : "业务";
}

/// <summary>A unit that works along (配合单位).</summary>
public sealed class CoOwner(Guid item, Guid unit) : IPartOf
{
    public Guid Item { get; private init; } = item;
    public Guid Unit { get; private init; } = unit;
    Guid IPartOf.RecordId => Item;
}

/// <summary>A step on the way (节点).</summary>
public sealed class Milestone(Guid item, DateOnly day, string text) : IPartOf
{
    public long Id { get; private set; }
    public Guid Item { get; private init; } = item;
    public DateOnly Day { get; private init; } = day;
    public string Text { get; private init; } = text;
    Guid IPartOf.RecordId => Item;
}
