using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;
using Tongxin.Platform.Data;

namespace Tongxin.PartyLife;

/// <summary>How somebody does Party work.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DutyKind>))]
public enum DutyKind
{
    /// <summary>帮助工作: beside the own post, sent by a branch.</summary>
    Helping,

    /// <summary>专职.</summary>
    FullTime,
}

/// <summary>Somebody's Party work that no post tells of (党务工作安排), from a first to a last day.</summary>
public sealed class PartyDuty : Record
{
    PartyDuty() { }

    /// <param name="person">The person's name.</param>
    /// <param name="organisation">The organisation's name.</param>
    public PartyDuty(DutyFacts facts, string person, string organisation)
    {
        Refusal.ThrowIf(WhyNot(facts));
        Take(facts);
        Remember("party-duty.arranged", $"安排{Words(person, organisation)}", From);
    }

    public Guid Person { get; private set; }

    /// <summary>Where somebody works full time; the branch that sends somebody who helps.</summary>
    [Display(Name = "党组织")] public Guid Organisation { get; private set; }

    [Display(Name = "方式")] public DutyKind Kind { get; private set; }

    /// <summary>Counts as young, as whoever arranges it says; nobody's age is kept.</summary>
    [Display(Name = "青年")] public bool Young { get; private set; }

    [Display(Name = "开始日期")] public DateOnly From { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    [Display(Name = "结束日期")] public DateOnly? To { get; private set; }

    [NotMapped] public override string Label => "党务工作安排";
    [NotMapped] protected override Guid? LedgerUnit => Organisation;

    public DutyFacts Facts => new(Person, Organisation, Kind, Young, From, To);

    /// <summary>Why it cannot end on that day; null when it can.</summary>
    public Refusal? WhyNotEnd(DateOnly? lastDay = null) => this switch
    {
        { To: { } day } => new("duty.ended", $"这项安排已于{day:yyyy年M月d日}结束。"),
        _ when lastDay < From => new("duty.ends-before-it-begins", $"最后一天不能早于开始日期{From:yyyy年M月d日}。"),
        _ => null,
    };

    /// <summary>It ends (结束); the last day still counts.</summary>
    public void End(DateOnly lastDay, string person, string organisation)
    {
        Refusal.ThrowIf(WhyNotEnd(lastDay));
        To = lastDay;
        Remember("party-duty.ended", $"{Words(person, organisation)}，到{lastDay:yyyy年M月d日}结束", lastDay);
    }

    /// <summary>Puts a wrong arrangement right (更正); the wrong fact stays in the ledger and is named.</summary>
    public void Correct(DutyFacts facts, string person, string organisation, string reason, long wrong)
    {
        Refusal.ThrowIf(WhyNot(facts) ?? (facts == Facts ? new("duty.nothing-changed", "没有改动任何内容。") : null));
        Take(facts);
        Remember("party-duty.corrected", $"更正党务工作安排为：{Words(person, organisation)}；理由：{reason}", From, wrong);
    }

    static Refusal? WhyNot(DutyFacts facts) => facts.To < facts.From ? new("duty.ends-before-it-begins", $"最后一天不能早于开始日期{facts.From:yyyy年M月d日}。") : null;

    void Take(DutyFacts facts) => (Person, Organisation, Kind, Young, From, To) = (facts.Person, facts.Organisation, facts.Kind, facts.Young, facts.From, facts.To);

    string Words(string person, string organisation) => Kind == DutyKind.FullTime
        ? $"{person}在{organisation}专职做党务工作，自{From:yyyy年M月d日}起"
        : $"{organisation}派{person}{(Young ? "（青年党员）" : "")}帮助党务工作，自{From:yyyy年M月d日}起";
}

/// <summary>What a form or a program says of somebody's Party work.</summary>
public sealed record DutyFacts(Guid Person, Guid Organisation, DutyKind Kind, bool Young, DateOnly From, DateOnly? To);
