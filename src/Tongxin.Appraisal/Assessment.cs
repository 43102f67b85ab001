using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal;

/// <summary>How far an assessment has come.</summary>
public enum AssessmentState
{
    /// <summary>评分中: points change with the records.</summary>
    Open,

    /// <summary>公示中: points are those of a moment; objections are heard.</summary>
    Announced,

    /// <summary>已定格: nothing changes any more.</summary>
    Frozen,
}

/// <summary>A year's assessment by a scheme (年度考核).</summary>
public sealed class Assessment : Record
{
    Assessment() { }

    /// <param name="scheme">The version by which it is made.</param>
    public Assessment(SchemeVersion scheme, AppraisalObject objects, DateOnly from, DateOnly to)
    {
        (Scheme, Code, Name, Year, Objects, From, To) = (scheme.Id, scheme.Code, scheme.Name, scheme.Year, objects, from, to);
        Remember("assessment.opened", $"开始考核：{Name}（第{scheme.Number}版），{from:yyyy年M月d日}至{to:yyyy年M月d日}");
    }

    public Guid Scheme { get; private set; }

    /// <summary>The scheme's id: assessments of the same one are years of a course.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";
    public int Year { get; private set; }
    public AppraisalObject Objects { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    [Display(Name = "状态")] public AssessmentState State { get; private set; }

    /// <summary>What was written before this instant counts; null while it is open.</summary>
    [Display(Name = "数据截至")] public DateTime? Before { get; private set; }

    /// <summary>The last day on which objections are heard; null while it is open.</summary>
    [Display(Name = "公示至")] public DateOnly? ObjectionsUntil { get; private set; }

    /// <summary>The frozen result as it stands on the page, as JSON; null before.</summary>
    public string? Result { get; private set; }

    /// <summary>SHA-256 over scheme, moment and result.</summary>
    [Display(Name = "指纹")] public string? Digest { get; private set; }

    [NotMapped] public override string Label => $"{Name}";
    [NotMapped] protected override Guid? LedgerUnit => null;

    /// <summary>Why it cannot be announced; null when it can.</summary>
    public Refusal? WhyNotAnnounce(int missing) =>
        State != AssessmentState.Open ? new("assessment.announced", "结果已经公示。")
        : missing > 0 ? new("assessment.missing", $"还有 {missing} 处没有数，补齐以后才能公示。缺的在表里标着“缺”。")
        : null;

    /// <summary>The points of a moment are shown to all, and objections are heard until a day.</summary>
    public void Announce(DateTime before, DateOnly until, int missing)
    {
        Refusal.ThrowIf(WhyNotAnnounce(missing));
        (State, Before, ObjectionsUntil) = (AssessmentState.Announced, before, until);
        Remember("assessment.announced", $"公示{Name}结果，{until:M月d日}前可以提出异议");
    }

    /// <summary>Why it cannot be frozen; null when it can.</summary>
    public Refusal? WhyNotFreeze(DateOnly today, int open) => State switch
    {
        AssessmentState.Open => new("assessment.not-announced", "还没有公示，不能定格。请先公示。"),
        AssessmentState.Frozen => new("assessment.frozen", "结果已经定格，不能再改。"),
        _ when today <= ObjectionsUntil => new("assessment.notice", $"公示到 {ObjectionsUntil:M月d日}为止，过了才能定格。"),
        _ when open > 0 => new("assessment.objections", $"还有 {open} 件异议没有答复，答复以后才能定格。"),
        _ => null,
    };

    /// <summary>The result is kept as it is.</summary>
    public void Freeze(string result, string digest, DateOnly today, int open)
    {
        Refusal.ThrowIf(WhyNotFreeze(today, open));
        (State, Result, Digest) = (AssessmentState.Frozen, result, digest);
        Remember("assessment.frozen", $"{Name}结果定格，指纹 {digest}");
    }

    /// <summary>Why points cannot be entered or changed; null when they can.</summary>
    public Refusal? WhyNotMark(bool byObjection) => State switch
    {
        AssessmentState.Frozen => new("assessment.frozen", "结果已经定格，不能再改。"),
        AssessmentState.Announced when !byObjection => new("assessment.announced", "结果正在公示，只有采纳异议才能改分。"),
        _ => null,
    };
}
