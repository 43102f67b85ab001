using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>A class of the subject tree (主题分类). The tree is data; the office adds, renames and retires.</summary>
public sealed class SubjectClass : Record
{
    SubjectClass() { }

    public SubjectClass(string code, string name, Guid? parent, int order)
    {
        (Code, Name, Parent, Order) = (code, name, parent, order);
        Remember("subject.added", $"增加主题“{name}”");
    }

    /// <summary>Names it in files and imports; never changes.</summary>
    public string Code { get; private set; } = "";

    [Display(Name = "名称")] public string Name { get; private set; } = "";
    public Guid? Parent { get; private set; }
    public int Order { get; private set; }

    [NotMapped] public override string Label => Name;
    [NotMapped] protected override Guid? LedgerUnit => null;
}
