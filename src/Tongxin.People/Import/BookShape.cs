using Tongxin.Platform.Import;

namespace Tongxin.People.Import;

/// <summary>The shape of the workbook in which units, people and posts come and go: the same for import, export and template.</summary>
public static class BookShape
{
    public static SheetShape Units { get; } = new("单位",
    [
        new("编号", true, "自己定，不重复，例如 BGS；以后靠它认单位"),
        new("名称", true, "全称"),
        new("简称", false, "不填就用名称"),
        new("类别", true, string.Join("、", Enum.GetValues<UnitKind>().Select(kind => kind.Words()))),
        new("上级编号", false, "上级单位的编号；最上面一级不填"),
        new("排序", false, "同级里从小到大"),
        new("设立日期", true, "例如 2022-01-01"),
        new("撤销日期", false, "最后一天；还在就不填"),
    ]);

    public static SheetShape People { get; } = new("人员",
    [
        new("编号", true, "自己定，不重复，例如 R001；以后靠它认人"),
        new("姓名", true, "只要姓名，不要证件号和电话"),
    ]);

    public static SheetShape Posts { get; } = new("任职",
    [
        new("人员编号", true, "“人员”表里的编号"),
        new("单位编号", true, "“单位”表里的编号"),
        new("职务", true, "例如 主任、科员、党员、代表"),
        new("负责人", false, "是 或 否；不填算否"),
        new("排序", false, "本单位里从小到大"),
        new("任职日期", true, "例如 2022-01-01"),
        new("免职日期", false, "最后一天；还在任就不填"),
        new("届次", false, "例如 第九届；“届”表里有，或已在“届”页面登记"),
        new("选举单位", false, "代表在哪里选出"),
    ]);

    public static SheetShape Terms { get; } = new("届",
    [
        new("届", true, "例如 第九届"),
        new("开始", true, "例如 2022-01-01"),
        new("届满", false, "最后一天；不知道就不填"),
    ])
    { MayBeAbsent = true };

    /// <summary>The sheets with their columns.</summary>
    public static IReadOnlyList<SheetShape> Sheets { get; } = [Units, People, Posts, Terms];

    public static ImportKind Kind { get; } = new("people", "机构人员");
}
