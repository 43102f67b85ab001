using Tongxin.People.Organisation;
using Tongxin.Platform.Import;

namespace Tongxin.People.Import;

/// <summary>A row of the sheet 单位.</summary>
sealed class UnitDraft : RowDraft<Unit, UnitFacts>
{
    public UnitDraft(TableRow row) : base(row)
    {
        Code = row.Code("编号", required: true);
        Name = row.Text("名称", PeopleMapping.LongestName, required: true);
        Short = row.Has("简称") ? row.Text("简称", PeopleMapping.LongestName, required: false) is { Length: > 0 } text ? text : Name : null;
        var kind = row.Text("类别", 30, required: true);
        Kind = UnitKinds.FromWords(kind);
        if (Kind is null && kind.Length > 0)
            row.Wrong.Add($"没有“{kind}”这个类别；可以写：{string.Join("、", Enum.GetValues<UnitKind>().Select(known => known.Words()))}");
        ParentCode = row.Has("上级编号") ? row.Code("上级编号", required: false) : null;
        Order = row.Has("排序") ? row.Count("排序") ?? 0 : null;
        From = row.Day("设立日期", required: true);
        (HasTo, To) = (row.Has("撤销日期"), row.Day("撤销日期", required: false));
    }

    public string Code { get; }
    public string Name { get; }
    public string? Short { get; }
    public UnitKind? Kind { get; }

    /// <summary>Null when the sheet does not say; empty for a unit at the top.</summary>
    public string? ParentCode { get; }

    public int? Order { get; }
    public DateOnly? From { get; }
    public bool HasTo { get; }
    public DateOnly? To { get; }

    public override string What => $"{Code} {Name}";

    /// <summary>Puts what the row says beside what is kept; columns that the sheet does not have keep what is there.</summary>
    public void Compare(Guid? parent, UnitTree tree)
    {
        Facts = new(Name, Short ?? Kept?.Short ?? Name, Kind!.Value, ParentCode is null ? Kept?.Parent : parent, Order ?? Kept?.Order ?? 0, From!.Value, HasTo ? To : Kept?.To);
        if (Kept is null || !Kept.Differs(Facts))
            return;
        Changes =
        [
            .. Differences.Of("名称", Kept.Name, Facts.Name), .. Differences.Of("简称", Kept.Short, Facts.Short), .. Differences.Of("类别", Kept.Kind.Words(), Facts.Kind.Words()),
            .. Differences.Of("上级", Kept.Parent is { } old ? tree.NameOf(old) : "", ParentCode is null ? "" : ParentCode, Kept.Parent != Facts.Parent),
            .. Differences.Of("排序", $"{Kept.Order}", $"{Facts.Order}"), .. Differences.Of("设立日期", Kept.From, Facts.From), .. Differences.Of("撤销日期", Kept.To, Facts.To),
        ];
    }

    public UnitNode Node => new(Id, Code, Facts!.Name, Facts.Short, Facts.Kind, Facts.Parent, Facts.Order, Facts.From, Facts.To);
}
