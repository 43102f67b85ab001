using Tongxin.Platform.Import;

namespace Tongxin.Plans.Import;

/// <summary>The shape of the workbook in which the plan of a year comes and goes: the same for import, export and template.</summary>
public static class PlanBook
{
    /// <summary>More items than any plan has.</summary>
    public const int MostItems = 5000;

    public static SheetShape Items { get; } = new("年度要点",
    [
        new("编号", true, "例如 业务 1.2，同一条线里不重复；以后靠它认事项。这一列请设为文本，1.10 才不会变成 1.1"),
        new("条线", true, "党建 或 业务"),
        new("对应", false, "三三四的编号，如 H5、T3、F17"),
        new("事项", true, $"说清一件事，最多 {PlanMapping.LongestTitle} 字"),
        new("上级编号", false, "它是哪一项的一部分；最上面一级不填"),
        new("牵头单位", true, "全称、简称或编号"),
        new("配合单位", false, "几个单位之间用顿号隔开"),
        new("承办人", false, "姓名，今天在牵头单位任职的人"),
        new("开始", true, "例如 2026-03-01"),
        new("期限", true, "最后一天，例如 2026-06-30"),
        new("来源文件", false, "从哪份文件、哪次会议来"),
        new("条款", false, $"最多 {PlanMapping.LongestClause} 字"),
        new("交办", false, "领导批示或会议要求"),
        new("节点", false, "一行一个，如 3-15 完成调研；单元格里换行用 Alt+Enter"),
    ])
    {
        OnlyShown = ["状态", "完成日期", "成效"],
    };

    public static ImportKind Kind(Plan plan) => new($"plan.{plan.Year}", plan.Label);
}
