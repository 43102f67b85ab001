using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;
using Tongxin.Platform.Search;

namespace Tongxin.People;

/// <summary>A unit of the office, a Party organisation, a delegation or a handling unit (单位). It exists from its first to its last day.</summary>
public sealed class Unit : Record, ISearchable
{
    Unit() { }

    /// <summary>Sets a unit up.</summary>
    public Unit(string code, UnitFacts facts)
    {
        Code = code;
        Take(facts);
        Remember("unit.set-up", $"设立{Kind.Words()}“{Name}”", From);
    }

    /// <summary>Names the unit in workbooks; never changes.</summary>
    public string Code { get; private set; } = "";

    [Display(Name = "名称")] public string Name { get; private set; } = "";
    [Display(Name = "简称")] public string Short { get; private set; } = "";
    [Display(Name = "类别")] public UnitKind Kind { get; private set; }

    /// <summary>The unit above it in the same tree.</summary>
    [Display(Name = "上级单位")] public Guid? Parent { get; private set; }

    /// <summary>Position among its neighbours.</summary>
    [Display(Name = "排序")] public int Order { get; private set; }

    [Display(Name = "设立日期")] public DateOnly From { get; private set; }

    /// <summary>Last day on which it exists, inclusive.</summary>
    [Display(Name = "撤销日期")] public DateOnly? To { get; private set; }

    [NotMapped] public override string Label => Name;
    [NotMapped] protected override Guid? LedgerUnit => Id;

    /// <summary>Whether these facts differ from what is kept.</summary>
    public bool Differs(UnitFacts facts) => facts != new UnitFacts(Name, Short, Kind, Parent, Order, From, To);

    public void Change(UnitFacts facts)
    {
        Take(facts);
        Remember("unit.changed", $"更新单位“{Name}”的资料");
    }

    public bool ExistsOn(DateOnly day) => From <= day && (To is null || day <= To);

    public SearchText? ToSearch() =>
        new("单位", Name, Kind.Words(), $"{Short} {Code}", $"/units/{Id}", PeoplePermissions.View, null);

    void Take(UnitFacts facts) =>
        (Name, Short, Kind, Parent, Order, From, To) = (facts.Name, facts.Short, facts.Kind, facts.Parent, facts.Order, facts.From, facts.To);
}

/// <summary>What a workbook or a form says of a unit.</summary>
public sealed record UnitFacts(string Name, string Short, UnitKind Kind, Guid? Parent, int Order, DateOnly From, DateOnly? To);
