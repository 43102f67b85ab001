using Tongxin.Platform.Drafts;

namespace Tongxin.Plans.Year;

/// <summary>An item of the plan as its page shows it, with the items and tasks below it.</summary>
public sealed record PlanNode(PlanEntry Item, IReadOnlyList<Guid> CoOwners, IReadOnlyList<(DateOnly Day, string Text)> Milestones,
    IReadOnlyList<PlanNode> Items, Progress Tasks, IReadOnlyList<PlanTask> Shown)
{
    /// <summary>How much of what is below is done: items where it has items, tasks where it has tasks.</summary>
    public Progress Below { get; } = new(
        Items.Count(i => i.Item.Counts && i.Item.State == PlanItemState.Done) + Tasks.Done,
        Items.Count(i => i.Item.Counts) + Tasks.All);

    /// <summary>It shows tasks, or something below it does.</summary>
    public bool Shows => Whole.Any(node => node.Shown.Count > 0);

    /// <summary>The node with only those that match, or that have such below them.</summary>
    public PlanNode? Only(Func<PlanEntry, bool> match)
    {
        var below = Items.Select(node => node.Only(match)).OfType<PlanNode>().ToList();
        return match(Item) || below.Count > 0 ? new(Item, CoOwners, Milestones, match(Item) && below.Count == 0 ? Items : below, Tasks, Shown) : null;
    }

    public IEnumerable<PlanNode> Whole => Items.SelectMany(node => node.Whole).Prepend(this);
}

/// <summary>Done of all; what was cancelled or carried over is not counted.</summary>
public sealed record Progress(int Done, int All)
{
    public static readonly Progress None = new(0, 0);
}

public sealed record PlanEntry(
    Guid Id, Guid? Parent, string Number, string Title, WorkStream Stream, string Row, Guid Owner, string? Person, DateOnly FirstDay, DateOnly LastDay,
    DateOnly OriginalLastDay, string SourceDocument, string SourceClause, string Instruction, PlanItemState State, DateOnly? DoneOn, string Result, Guid? CarriedFrom)
{
    public bool Counts => State is PlanItemState.Planned or PlanItemState.UnderWay or PlanItemState.Done;
}

/// <summary>A unit's task below an item.</summary>
public sealed record PlanTask(Guid Id, Guid? Parent, string Title, Guid Owner, DateOnly LastDay, PlanItemState State);
