using Tongxin.Activities.Kinds;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;

namespace Tongxin.Activities;

/// <summary>What a record of an activity is held against: its kind, its unit, the office's day and habits.</summary>
public sealed record ActivityRules(ActivityKind Kind, UnitNode Unit, DateOnly Today, ActivitySettings Settings)
{
    /// <summary>More people than ever take part in one activity.</summary>
    public const int MostPeople = 2000;

    public static readonly Refusal NoContent = new(
        "activity.no-content", "谈心谈话这类活动只记谁和谁在哪天谈过，不记谈了什么：不写标题、地点、小结，也不放附件。请删去这些内容再保存。");

    /// <summary>Why it cannot be recorded; null when it can.</summary>
    public Refusal? WhyNotRecord(ActivityFacts facts) => facts switch
    {
        _ when Kind.RetiredOn is not null => new("activity.kind-retired", $"“{Kind.Name}”已经停用，请换一个类别。"),
        _ when IsLate(facts.Day) && !Kind.Sensitive && facts.Late.Length == 0 => new(
            "activity.late", $"这是 {Today.DayNumber - facts.Day.DayNumber} 天以前的事。超过 {Settings.LateAfter} 天的补记，请在“其他”里写一句为什么现在才记。"),
        _ => WhyNot(facts),
    };

    /// <summary>Why it cannot be put right so; null when it can.</summary>
    public Refusal? WhyNotCorrect(ActivityFacts facts, bool wasSensitive) => facts switch
    {
        _ when facts.Kind != Kind.Id => throw new ArgumentException("The rules are for another kind."),
        _ when Kind.Sensitive != wasSensitive => new("activity.kind-differs", "谈心谈话和其他活动不能互相改。请撤回这一条，再重新记。"),
        _ => WhyNot(facts),
    };

    /// <summary>Whether a day lies so far back that a word why is needed.</summary>
    public bool IsLate(DateOnly day) => Today.DayNumber - day.DayNumber > Settings.LateAfter;

    public string LateWords(ActivityFacts facts) => IsLate(facts.Day) && facts.Late.Length > 0 ? $"（补记理由：{facts.Late}）" : "";

    Refusal? WhyNot(ActivityFacts facts) => facts switch
    {
        { Day: var day } when day > Today => new("activity.in-future", "还没到的日子不能记。要安排的事，请列入任务。"),
        { LastDay: { } last } when last < facts.Day => new("activity.ends-before-it-begins", "结束日期早于开始日期。"),
        { LastDay: { } last } when last > Today => new("activity.in-future", "结束日期还没到。请在结束以后再记，或先记到今天。"),
        _ when Unit.Kind.TreeOf() == Tree.Handling => new("activity.wrong-unit", $"{Unit.Name}是承办单位，没有活动台账。请记在委室、党组织或代表团名下。"),
        _ when !Unit.ExistsOn(facts.Day) => new("activity.unit-not-there", $"{Unit.Name}在{facts.Day:yyyy年M月d日}还没有设立或已经撤销（{Existed()}），不能记在它名下。"),
        { People.Count: > MostPeople } => new("activity.too-many", $"一次活动最多记 {MostPeople} 人。"),
        { People.Count: 0, Others: 0 } when Kind.Group != KindGroup.Document => new("activity.nobody", "没有人参加的活动不用记。请填参加人，或在“其他”里写不在册的人数。"),
        _ when Kind.Sensitive && (facts.Title != Kind.Name || facts.Place.Length > 0 || facts.Summary.Length > 0) => NoContent,
        _ => null,
    };

    string Existed() => Unit.To is { } to ? $"{Unit.From:yyyy年M月d日}至{to:yyyy年M月d日}" : $"{Unit.From:yyyy年M月d日}设立";
}
