using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;
using Tongxin.Rules.Appraisal;
using RuleMark = Tongxin.Rules.Appraisal.Mark;

namespace Tongxin.Appraisal;

/// <summary>What people said of an item for one who is judged: the number that evidence gives, that the item does not apply, or points decided by hand.</summary>
public sealed class ItemMark : Record
{
    ItemMark() { }

    public ItemMark(Assessment assessment, Guid judged, string judgedName, SchemeItem item) =>
        (Assessment, Judged, JudgedName, Item, ItemName) = (assessment.Id, judged, judgedName, item.Id, item.Name);

    public Guid Assessment { get; private set; }

    /// <summary>Unit, Party organisation or person.</summary>
    public Guid Judged { get; private set; }

    public string JudgedName { get; private set; } = "";

    /// <summary>Id in the scheme.</summary>
    public string Item { get; private set; } = "";

    public string ItemName { get; private set; } = "";

    [Display(Name = "不适用")] public bool NotApplicable { get; private set; }
    [Display(Name = "数值")] public decimal? Value { get; private set; }

    /// <summary>Points decided by hand over what the number gives.</summary>
    [Display(Name = "改定分")] public decimal? Decided { get; private set; }

    /// <summary>Where the number is written, or why the points were decided.</summary>
    [Display(Name = "理由")] public string Reason { get; private set; } = "";

    [NotMapped] public override string Label => $"{JudgedName}的{ItemName}";
    [NotMapped] protected override Guid? LedgerUnit => Judged;

    /// <summary>Says a number, or that the item does not apply.</summary>
    public void Say(decimal? value, bool notApplicable, string reason)
    {
        (Value, NotApplicable, Decided, Reason) = (notApplicable ? null : value, notApplicable, null, reason);
        Remember("mark.said", notApplicable ? $"{Label}不适用；理由：{reason}" : $"{Label}记为 {value:0.####}；佐证：{reason}");
    }

    /// <summary>Decides points by hand.</summary>
    public void Decide(decimal points, string reason)
    {
        (Decided, Reason) = (points, reason);
        Remember("mark.decided", $"{Label}改定为 {points:0.####} 分；理由：{reason}");
    }

    /// <summary>As the rules read it.</summary>
    /// <param name="known">What the figure says; null where there is none.</param>
    public RuleMark Over(RuleMark? known)
    {
        if (NotApplicable)
            return RuleMark.NotApplicable;
        var mark = Value is { } value ? RuleMark.Known(value) : known ?? RuleMark.Missing;
        return Decided is { } points ? mark with { State = MarkState.Known, Decided = points } : mark;
    }
}
