using System.Linq.Expressions;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;

namespace Tongxin.Plans.Figures;

/// <summary>What is counted of tasks.</summary>
sealed class TaskFigures(TaskSource tasks) : IFigures
{
    public IReadOnlyList<Figure> All =>
    [
        new TasksDone(tasks), new TasksDue(tasks), new TasksLate(tasks), new TasksDoneLate(tasks), new TasksOpen(tasks),
        new TasksGone(tasks, "tasks.cancelled", "取消任务", "期限在时段内、已经取消的任务。", PlanItemPhase.Cancelled), new TasksGone(tasks, "tasks.carried", "结转任务", "期限在时段内、结转到下一年的任务。", PlanItemPhase.CarriedOver),
        new TaskSteps(tasks),
    ];
}

/// <summary>Tasks as figures read them.</summary>
sealed class TaskSource(OfficeDb db, AsKnown known, OfficeClock clock, Rights rights) : FigureSource<PlanItem>(db, known, clock)
{
    protected override IQueryable<PlanItem> Visible(IQueryable<PlanItem> records)
    {
        var scope = rights.For(PlanPermissions.View);
        return scope.IsAll ? records : records.Where(item => scope.Units.Contains(item.Owner));
    }
}

abstract class TaskFigure(TaskSource tasks, string id, string name, string definition, string corrections, string unit = "项") : RecordFigure<PlanItem>(
    tasks, new(id, name, unit, definition, "T3 T4 T8 H4", Dimensions.Stream | Dimensions.Pillar | Dimensions.Person, corrections))
{
    // The list of tasks is open within the office, and so are its numbers.
    public override string? OpenTo => PlanPermissions.View;

    protected const string ByLastDay = "延期的按新期限算；取消和结转的仍按它的期限算在内。";

    /// <summary>By the day on which it is due.</summary>
    protected static readonly Expression<Func<PlanItem, FigureRow>> DueDay = item => new FigureRow
    {
        Id = item.Id,
        Day = item.LastDay,
        Unit = item.Owner,
        Person = item.Person,
        Title = item.Title,
        Stream = item.Stream,
        Amount = 1,
        Pillar = item.Row.StartsWith("H") ? Pillar.Hearts : item.Row.StartsWith("T") ? Pillar.Togethers : item.Row.StartsWith("F") ? Pillar.Types : Pillar.None,
    };

    /// <summary>By the day on which it was done.</summary>
    protected static readonly Expression<Func<PlanItem, FigureRow>> DoneDay = item => new FigureRow
    {
        Id = item.Id,
        Day = item.DoneOn!.Value,
        Unit = item.Owner,
        Person = item.Person,
        Title = item.Title,
        Stream = item.Stream,
        Amount = 1,
        Pillar = item.Row.StartsWith("H") ? Pillar.Hearts : item.Row.StartsWith("T") ? Pillar.Togethers : item.Row.StartsWith("F") ? Pillar.Types : Pillar.None,
    };
}

/// <summary>完成任务.</summary>
sealed class TasksDone(TaskSource tasks) : TaskFigure(
    tasks, "tasks.done", "完成任务", "完成日期在时段内的任务。", "更正了完成日期的按更正后的日期算；误报撤回的不再算。")
{
    protected override IQueryable<FigureRow> Rows(IQueryable<PlanItem> records, DateOnly today) => records.Where(item => item.DoneOn != null).Select(DoneDay);
}

/// <summary>到期任务.</summary>
sealed class TasksDue(TaskSource tasks) : TaskFigure(tasks, "tasks.due", "到期任务", "期限在时段内的任务，不论办结与否。", ByLastDay)
{
    // Every phase, said so that the index, which stands by phase before it stands by day, is read in its ranges.
    static readonly PlanItemPhase[] Any = Enum.GetValues<PlanItemPhase>();

    protected override IQueryable<FigureRow> Rows(IQueryable<PlanItem> records, DateOnly today) => records.Where(item => Any.Contains(item.Phase)).Select(DueDay);
}

/// <summary>逾期未办结.</summary>
sealed class TasksLate(TaskSource tasks) : TaskFigure(
    tasks, "tasks.late", "逾期未办结", "期限在时段内、早于截至之日，仍未办结的任务。", "延期的按新期限算；取消和结转的不算。")
{
    protected override IQueryable<FigureRow> Rows(IQueryable<PlanItem> records, DateOnly today) =>
        records.Where(item => item.Phase == PlanItemPhase.Open && item.LastDay < today).Select(DueDay);
}

/// <summary>逾期办结.</summary>
sealed class TasksDoneLate(TaskSource tasks) : TaskFigure(
    tasks, "tasks.done-late", "逾期办结", "完成日期在时段内、晚于期限的任务。", "按更正后的完成日期和延期后的期限算；误报撤回的不再算。")
{
    protected override IQueryable<FigureRow> Rows(IQueryable<PlanItem> records, DateOnly today) =>
        records.Where(item => item.DoneOn != null && item.DoneOn > item.LastDay).Select(DoneDay);
}

/// <summary>在办任务.</summary>
sealed class TasksOpen(TaskSource tasks) : TaskFigure(
    tasks, "tasks.open", "在办任务", "期限在时段内、截至之日仍未办结的任务，不论是否已过期限。", "延期的按新期限算；取消和结转的不算。")
{
    protected override IQueryable<FigureRow> Rows(IQueryable<PlanItem> records, DateOnly today) =>
        records.Where(item => item.Phase == PlanItemPhase.Open).Select(DueDay);
}

/// <summary>Work that ended without being finished (取消任务、结转任务).</summary>
sealed class TasksGone(TaskSource tasks, string id, string name, string definition, PlanItemPhase phase) : TaskFigure(tasks, id, name, definition, "延期的按新期限算；以后又办的不再算。")
{
    protected override IQueryable<FigureRow> Rows(IQueryable<PlanItem> records, DateOnly today) => records.Where(item => item.Phase == phase).Select(DueDay);
}

/// <summary>任务节点.</summary>
sealed class TaskSteps(TaskSource tasks) : TaskFigure(
    tasks, "tasks.steps", "任务节点", "截至之日在办的任务在时段内的节点；一项任务同一天的节点算一个。", "调整过的节点按调整后的日期算；任务办结、取消或结转后不再算。", "个")
{
    protected override IQueryable<FigureRow> Rows(IQueryable<PlanItem> records, DateOnly today) =>
        records.Where(item => item.Phase == PlanItemPhase.Open).SelectMany(item => item.Milestones, (item, step) => new FigureRow
        {
            Id = item.Id,
            Day = step.Day,
            Unit = item.Owner,
            Person = item.Person,
            Title = item.Title,
            Stream = item.Stream,
            Amount = 1,
            Pillar = item.Row.StartsWith("H") ? Pillar.Hearts : item.Row.StartsWith("T") ? Pillar.Togethers : item.Row.StartsWith("F") ? Pillar.Types : Pillar.None,
        }).Distinct();
}
