using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;

namespace Tongxin.Appraisal;

/// <summary>An objection to an announced result (异议), and what came of it.</summary>
public sealed class Objection : Record
{
    public const int LongestText = 2000;

    Objection() { }

    /// <param name="judged">Whose points it is about.</param>
    public Objection(Assessment assessment, Guid judged, string judgedName, string? item, string text, Guid by, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot(assessment, on));
        (Assessment, Judged, JudgedName, Item, Text, By, On) = (assessment.Id, judged, judgedName, item, text, by, on);
        Remember("objection.raised", $"{judgedName}对{assessment.Name}结果提出异议");
    }

    public Guid Assessment { get; private set; }
    public Guid Judged { get; private set; }
    public string JudgedName { get; private set; } = "";

    /// <summary>The item it is about; null for the whole.</summary>
    public string? Item { get; private set; }

    [Display(Name = "异议")] public string Text { get; private set; } = "";
    public Guid By { get; private set; }
    public DateOnly On { get; private set; }

    /// <summary>Whether it was accepted; null before it is answered.</summary>
    [Display(Name = "采纳")] public bool? Upheld { get; private set; }

    [Display(Name = "答复")] public string Answer { get; private set; } = "";
    public DateOnly? AnsweredOn { get; private set; }

    [NotMapped] public override string Label => $"{JudgedName}的异议";
    [NotMapped] protected override Guid? LedgerUnit => Judged;

    /// <summary>Why no objection can be raised on that day; null when it can.</summary>
    public static Refusal? WhyNot(Assessment assessment, DateOnly today) => assessment.State switch
    {
        AssessmentState.Open => new("objection.early", "结果还没有公示；对数据有疑问，请直接找办公室核对。"),
        AssessmentState.Frozen => new("objection.frozen", "结果已经定格，不再受理异议。"),
        _ when today > assessment.ObjectionsUntil => new("objection.late", $"公示已于 {assessment.ObjectionsUntil:M月d日}结束，不再受理异议。"),
        _ => null,
    };

    /// <summary>Answers it.</summary>
    public void Reply(bool upheld, string answer, DateOnly on)
    {
        Refusal.ThrowIf(Upheld is not null ? new("objection.answered", "这件异议已经答复。") : null);
        (Upheld, Answer, AnsweredOn) = (upheld, answer, on);
        Remember("objection.answered", $"{(upheld ? "采纳" : "不采纳")}{Label}：{answer}");
    }
}
