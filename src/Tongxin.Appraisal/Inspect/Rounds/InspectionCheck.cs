using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;

namespace Tongxin.Appraisal.Inspect.Rounds;

/// <summary>What was found of a question.</summary>
public enum CheckResult
{
    /// <summary>待查.</summary>
    Waiting,

    /// <summary>达到要求.</summary>
    Met,

    /// <summary>未达到.</summary>
    NotMet,

    /// <summary>不适用.</summary>
    NotApplicable,
}

/// <summary>A question of a round that no record answers, for a unit that was drawn: somebody of the unit above looks and says what was found.</summary>
public sealed class InspectionCheck : Record
{
    InspectionCheck() { }

    /// <param name="inspector">The unit above, whose head looks; null where there is none and the general office does.</param>
    /// <param name="sample">Records drawn to be looked at, one a line: address, a space, and what it is called.</param>
    public InspectionCheck(InspectionRound round, Guid unit, string unitName, Guid? inspector, string question, string basis, string sample)
    {
        (Round, Unit, UnitName, Inspector, Question, Basis, Sample, Due) = (round.Id, unit, unitName, inspector, question, basis, sample, round.Due);
        Remember("check.asked", $"{round.Name}抽查{unitName}：{question}", round.OpenedOn);
    }

    public Guid Round { get; private set; }
    public Guid Unit { get; private set; }

    /// <summary>What the unit was called when it was drawn.</summary>
    public string UnitName { get; private set; } = "";

    public Guid? Inspector { get; private set; }
    public string Question { get; private set; } = "";
    public string Basis { get; private set; } = "";
    public string Sample { get; private set; } = "";
    public DateOnly Due { get; private set; }

    [Display(Name = "结果")] public CheckResult Result { get; private set; }
    [Display(Name = "所见")] public string Found { get; private set; } = "";
    [Display(Name = "检查人")] public Guid? By { get; private set; }
    [Display(Name = "检查日期")] public DateOnly? On { get; private set; }

    [NotMapped] public override string Label => $"{UnitName}：{Question}";
    [NotMapped] protected override Guid? LedgerUnit => Unit;

    /// <summary>Why nothing can be said any more; null when it can. What is late may still be said once.</summary>
    public Refusal? WhyNotSay(DateOnly today) => Result != CheckResult.Waiting && today > Due ? new("check.over", $"这一轮检查{Due:M月d日}已经结束，查到的不再改。有新情况请起草督查意见，或者等下一轮再查。") : null;

    /// <summary>Says what was found; may be said again until the round is over, and the former words stay in the ledger.</summary>
    public void Say(CheckResult result, string found, Guid by, DateOnly on)
    {
        (Result, Found, By, On) = (result, found, by, on);
        Remember("check.said", $"检查{UnitName}“{Question}”：{result.Words()}{(found.Length > 0 ? $"；{found}" : "")}", on);
    }
}

/// <summary>Words for <see cref="CheckResult"/>.</summary>
public static class CheckWords
{
    public static string Words(this CheckResult result) => result switch
    {
        CheckResult.Met => "达到要求",
        CheckResult.NotMet => "未达到",
        CheckResult.NotApplicable => "不适用",
        _ => "待查",
    };
}
