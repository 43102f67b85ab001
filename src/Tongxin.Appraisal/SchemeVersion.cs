using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal;

/// <summary>A version of an appraisal scheme (考核方案). Versions are added and never changed: an assessment goes on saying by which one it was made.</summary>
public sealed class SchemeVersion : Record
{
    public const int LongestText = 200_000;

    SchemeVersion() { }

    /// <param name="scheme">What the text says.</param>
    /// <param name="number">Counts the versions of this scheme from 1.</param>
    public SchemeVersion(Scheme scheme, int number, string text)
    {
        (Code, Number, Name, Year, Text) = (scheme.Id, number, scheme.Name, scheme.Year, text);
        Remember("scheme.written", number == 1 ? $"写入考核方案“{Name}”" : $"考核方案“{Name}”改为第{number}版");
    }

    /// <summary>The scheme's id in its text.</summary>
    public string Code { get; private set; } = "";

    [Display(Name = "版次")] public int Number { get; private set; }
    [Display(Name = "名称")] public string Name { get; private set; } = "";
    [Display(Name = "年度")] public int Year { get; private set; }
    [Display(Name = "方案")] public string Text { get; private set; } = "";

    [NotMapped] public override string Label => Name;
    [NotMapped] protected override Guid? LedgerUnit => null;
}
