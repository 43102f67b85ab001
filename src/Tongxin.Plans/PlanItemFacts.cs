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

    /// <summary>What the ledger's fields do not show: rows beside the record.</summary>
    public string Beside(PlanItemFacts before)
    {
        var units = CoOwners.ToHashSet().SetEquals(before.CoOwners) ? "" : "；调整配合单位";
        var gone = before.Milestones.Except(Milestones).Select(m => $"去掉{m.Day:M月d日}{m.Text}");
        var added = Milestones.Except(before.Milestones).Select(m => $"增加{m.Day:M月d日}{m.Text}");
        var steps = string.Join("，", gone.Concat(added));
        return units + (steps.Length > 0 ? "；节点：" + steps : "");
    }
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
