using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;
using Tongxin.Rules.Inspection;

namespace Tongxin.Appraisal.Inspect.Lists;

/// <summary>A version of the list by which rounds of a rhythm look (检查清单). It never changes; another is written beside it.</summary>
public sealed class ChecklistVersion : Record
{
    public const int LongestText = 40_000;

    ChecklistVersion() { }

    public ChecklistVersion(Checklist list, int number)
    {
        (Rhythm, Name, Number, Text) = (list.Rhythm, list.Name, number, list.Text());
        Remember("checklist.written", $"写入{Name}第{number}版，{list.Items.Count} 项");
    }

    public Rhythm Rhythm { get; private set; }
    [Display(Name = "名称")] public string Name { get; private set; } = "";
    public int Number { get; private set; }
    public string Text { get; private set; } = "";

    [NotMapped] public override string Label => $"{Name}第{Number}版";
    [NotMapped] protected override Guid? LedgerUnit => null;

    public Checklist Read() => Checklist.Parse(Text);
}
