using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Search;

namespace Tongxin.Plans;

/// <summary>One piece of work of the year's plan (要点、任务), from the office's items down to the units' tasks.</summary>
public sealed class PlanItem : Record, ISearchable
{
    readonly List<CoOwner> coOwners = [];
    readonly List<Milestone> milestones = [];

    PlanItem() { }

    /// <summary>Puts a piece of work into a plan.</summary>
    public PlanItem(Guid plan, PlanItemFacts facts, Guid? parent = null, string? sentence = null)
    {
        (Plan, Parent) = (plan, parent);
        Take(facts);
        OriginalLastDay = facts.LastDay;
        Remember("task.planned", sentence ?? $"列入计划：{Title}");
    }

    public Guid Plan { get; private set; }

    /// <summary>The piece of work of which this one is a part.</summary>
    public Guid? Parent { get; private set; }

    /// <summary>Position in the plan as printed, e.g. 业务 1.2; empty for units' own tasks.</summary>
    [Display(Name = "编号")] public string Number { get; private set; } = "";

    [Display(Name = "事项")] public string Title { get; private set; } = "";
    [Display(Name = "条线")] public WorkStream Stream { get; private set; }

    /// <summary>The row of the 三三四 mode that it serves, e.g. H5.</summary>
    [Display(Name = "对应")] public string Row { get; private set; } = "";

    /// <summary>Stream and pillar, kept so that an index serves them.</summary>
    public int Lane { get; private set; }

    [Display(Name = "牵头单位")] public Guid Owner { get; private set; }

    /// <summary>Who in the unit does it.</summary>
    [Display(Name = "承办人")] public Guid? Person { get; private set; }

    [Display(Name = "开始")] public DateOnly FirstDay { get; private set; }
    [Display(Name = "期限")] public DateOnly LastDay { get; private set; }

    /// <summary>The last day as first planned; differs from <see cref="LastDay"/> after a postponement.</summary>
    public DateOnly OriginalLastDay { get; private set; }

    [Display(Name = "来源文件")] public string SourceDocument { get; private set; } = "";
    [Display(Name = "条款")] public string SourceClause { get; private set; } = "";
    [Display(Name = "交办")] public string Instruction { get; private set; } = "";
    [Display(Name = "状态")] public PlanItemState State { get; private set; }

    /// <summary>The phase of <see cref="State"/>, kept so that an index serves it.</summary>
    public PlanItemPhase Phase { get; private set; }

    [Display(Name = "完成日期")] public DateOnly? DoneOn { get; private set; }
    [Display(Name = "成效")] public string Result { get; private set; } = "";

    /// <summary>The item of last year's plan that this one carries on.</summary>
    public Guid? CarriedFrom { get; private set; }

    [Display(Name = "配合单位")] public IReadOnlyList<CoOwner> CoOwners => coOwners;
    [Display(Name = "节点")] public IReadOnlyList<Milestone> Milestones => milestones;

    [NotMapped] public override string Label => Title;
    [NotMapped] protected override Guid? LedgerUnit => Owner;
    [NotMapped] public bool IsOpen => Phase == PlanItemPhase.Open;

    /// <summary>Stands in the plan as printed, and so in what the council of chairpersons adopted.</summary>
    [NotMapped] public bool IsNumbered => Number.Length > 0;

    /// <summary>Why it cannot be begun; null when it can.</summary>
    public Refusal? WhyNotBegin() => Moves.Begin.WhyNot(State);

    /// <summary>The unit takes it up (开始办理).</summary>
    /// <param name="today">The office's day, to refuse a day still to come.</param>
    public void Begin(DateOnly on, DateOnly? today = null)
    {
        Refusal.ThrowIf(WhyNotBegin() ?? (on > today ? new("task.begun-in-future", "开始日期不能晚于今天。") : null));
        Stand(PlanItemState.UnderWay);
        Remember("task.begun", $"开始办理：{Title}", on);
    }

    /// <summary>Why it cannot be finished on that day; null when it can.</summary>
    public Refusal? WhyNotFinish(DateOnly on, DateOnly today) => this switch
    {
        { State: PlanItemState.Done } => new("task.already-done", $"这件事已于{DoneOn:M月d日}完成。要更正，请用“更正完成情况”。"),
        _ when Moves.Finish.WhyNot(State) is { } closed => closed,
        _ => WhyNotDoneOn(on, today),
    };

    /// <summary>The work is done (完成).</summary>
    /// <param name="result">What came of it, for the statement and the report.</param>
    /// <param name="today">The office's day, to refuse a day still to come.</param>
    public void Finish(string result, DateOnly on, DateOnly today)
    {
        Refusal.ThrowIf(WhyNotFinish(on, today));
        Stand(PlanItemState.Done);
        (DoneOn, Result) = (on, result);
        Remember("task.done", $"完成：{Title}，{InTime()}", on);
    }

    /// <summary>Why what was reported cannot be put right; null when it can.</summary>
    public Refusal? WhyNotCorrect() => Moves.Correct.WhyNot(State);

    /// <summary>Day or result were reported wrongly (更正完成情况); the first report stays on record.</summary>
    /// <param name="corrects">The fact that was wrong.</param>
    public void Correct(string result, DateOnly on, DateOnly today, string reason, long? corrects)
    {
        Refusal.ThrowIf(WhyNotCorrect() ?? WhyNotDoneOn(on, today)
            ?? (on == DoneOn && result == Result ? new("task.nothing-to-correct", "完成日期和成效都没有变，不用更正。") : null));
        var before = DoneOn;
        (DoneOn, Result) = (on, result);
        var day = before == on ? "" : $"，完成日期由{before:yyyy年M月d日}更正为{on:yyyy年M月d日}";
        Remember("task.corrected", $"更正完成情况：{Title}{day}，{InTime()}；理由：{reason}", on, corrects);
    }

    /// <summary>It was reported done by mistake (误报) and is under way again.</summary>
    public void Reopen(string reason, long? corrects)
    {
        Refusal.ThrowIf(WhyNotCorrect());
        Stand(PlanItemState.UnderWay);
        (DoneOn, Result) = (null, "");
        Remember("task.reopened", $"撤回误报的完成，恢复办理：{Title}；理由：{reason}", corrects: corrects);
    }

    /// <summary>Why it cannot be put off to that day; null when it can.</summary>
    public Refusal? WhyNotPostpone(DateOnly? to = null) => Moves.Postpone.WhyNot(State) ?? to switch
    {
        _ when to <= LastDay => new("task.postponed-backwards", $"新期限应晚于现在的期限{LastDay:yyyy年M月d日}。"),
        _ when to > LastDay.AddYears(2) => new("task.postponed-too-far", "一次延期不能超过两年；跨年的事请结转到下一年计划。"),
        _ => null,
    };

    /// <summary>Puts the work off (延期); the old day stays on record with the reason.</summary>
    public void Postpone(DateOnly to, string reason)
    {
        Refusal.ThrowIf(WhyNotPostpone(to));
        var before = LastDay;
        LastDay = to;
        Remember("task.postponed", $"延期：{Title}，由{before:yyyy年M月d日}延至{to:yyyy年M月d日}；理由：{reason}");
    }

    public Refusal? WhyNotCancel() => Moves.Cancel.WhyNot(State);

    /// <summary>The work is not to be done after all (取消).</summary>
    public void Cancel(string reason)
    {
        Refusal.ThrowIf(WhyNotCancel());
        Stand(PlanItemState.Cancelled);
        Remember("task.cancelled", $"取消：{Title}；理由：{reason}");
    }

    public Refusal? WhyNotCarryOver() => Moves.CarryOver.WhyNot(State);

    /// <summary>Carries unfinished work into the plan of the next year (结转); the two stay linked.</summary>
    /// <param name="number">Its place in the new plan; empty for a unit's own task.</param>
    /// <param name="parent">The item of the new plan of which it is a part.</param>
    public PlanItem CarryOver(Guid plan, DateOnly lastDay, string number = "", Guid? parent = null)
    {
        Refusal.ThrowIf(WhyNotCarryOver());
        Stand(PlanItemState.CarriedOver);
        Remember("task.carried-over", $"结转到下一年计划：{Title}");
        var facts = Facts() with { FirstDay = new(lastDay.Year, 1, 1), LastDay = lastDay, Number = number, Milestones = [] };
        var successor = new PlanItem(plan, facts, parent, $"上年结转：{Title}") { CarriedFrom = Id };
        successor.Stand(PlanItemState.UnderWay);
        return successor;
    }

    /// <summary>Why it cannot be changed; null when it can. What the council of chairpersons adopted is adjusted with a reason only.</summary>
    /// <param name="reason">Null where it is not yet written.</param>
    public Refusal? WhyNotChange(Plan plan, string? reason = null) => Moves.Change.WhyNot(State) ?? plan.WhyNotAdjust(IsNumbered, reason);

    /// <summary>Changes what is planned (修改); of an adopted plan's item it is an adjustment (调整) with its reason.</summary>
    public void Change(PlanItemFacts facts, Plan plan, string reason = "")
    {
        Refusal.ThrowIf(WhyNotChange(plan, reason));
        var before = Facts();
        var beside = facts.Beside(before);
        Take(facts);
        Relinked(nameof(CoOwners), [.. before.CoOwners.Except(facts.CoOwners)], [.. facts.CoOwners.Except(before.CoOwners)]);
        Relinked(nameof(Milestones), MilestoneLines.Noted(before.Milestones.Except(facts.Milestones)), MilestoneLines.Noted(facts.Milestones.Except(before.Milestones)));
        if (plan.AdoptedOn is not null && IsNumbered)
            Remember("task.adjusted", $"调整（要点通过后）：{Title}{beside}；理由：{reason}");
        else
            Remember("task.changed", $"修改：{Title}{beside}{(reason.Length > 0 ? "；理由：" + reason : "")}");
    }

    public Refusal? WhyNotAssign() => Moves.Assign.WhyNot(State);

    /// <summary>The unit arranges who does it (安排承办人); null gives it back to the unit.</summary>
    public void Assign(Guid? person, string name)
    {
        Refusal.ThrowIf(WhyNotAssign() ?? (person == Person ? new("task.assigned-already", "承办人没有变。") : null));
        Person = person;
        Remember("task.assigned", person is null ? $"撤回承办人安排：{Title}" : $"安排{name}承办：{Title}");
    }

    public bool Differs(PlanItemFacts facts) => !facts.SameAs(Facts());

    public PlanItemFacts Facts() => new(
        Number, Title, Stream, Row, Owner, [.. coOwners.Select(c => c.Unit)], Person, FirstDay, LastDay, SourceDocument, SourceClause, Instruction,
        [.. milestones.OrderBy(m => m.Day).Select(m => (m.Day, m.Text))]);

    protected override bool TakeBack(string field, JsonElement before, JsonElement after)
    {
        switch (field)
        {
            case nameof(CoOwners):
                coOwners.RemoveAll(c => after.Deserialize<Guid[]>()!.Contains(c.Unit));
                coOwners.AddRange(before.Deserialize<Guid[]>()!.Select(unit => new CoOwner(Id, unit)));
                return true;
            case nameof(Milestones):
                var made = MilestoneLines.ReadNoted(after);
                milestones.RemoveAll(m => made.Contains((m.Day, m.Text)));
                milestones.AddRange(MilestoneLines.ReadNoted(before).Select(m => new Milestone(Id, m.Day, m.Text)));
                return true;
            default:
                return false;
        }
    }

    public SearchText? ToSearch() => new(
        "计划任务", Title, $"{State.Words()} · {LastDay:yyyy年M月d日}止", $"{Number} {SourceDocument} {Result}", $"/tasks/{Id}", PlanPermissions.View, Owner);

    string InTime() => DoneOn <= LastDay ? "按期" : "逾期";

    Refusal? WhyNotDoneOn(DateOnly on, DateOnly today) => this switch
    {
        _ when on > today => new("task.done-in-future", "完成日期不能晚于今天。"),
        _ when on < FirstDay.AddYears(-1) => new("task.done-too-early", $"这件事{FirstDay:yyyy年M月d日}才开始，完成日期早了一年以上，请核对。"),
        _ => null,
    };

    void Stand(PlanItemState state) => (State, Phase) = (state, state.Phase());

    void Take(PlanItemFacts facts)
    {
        (Number, Title, Stream, Row) = (facts.Number, facts.Title, facts.Stream, facts.Row);
        Lane = Plans.Lane.Of(Stream, Plans.Lane.PillarOf(Row));
        (Owner, Person) = (facts.Owner, facts.Person);
        (FirstDay, LastDay) = (facts.FirstDay, facts.LastDay);
        (SourceDocument, SourceClause, Instruction) = (facts.SourceDocument, facts.SourceClause, facts.Instruction);
        coOwners.RemoveAll(c => !facts.CoOwners.Contains(c.Unit));
        coOwners.AddRange(facts.CoOwners.Except(coOwners.Select(c => c.Unit)).Select(unit => new CoOwner(Id, unit)));
        milestones.RemoveAll(m => !facts.Milestones.Contains((m.Day, m.Text)));
        milestones.AddRange(facts.Milestones.Except(milestones.Select(m => (m.Day, m.Text))).Select(m => new Milestone(Id, m.Day, m.Text)));
    }
}
