using Tongxin.Platform.Import;

namespace Tongxin.Suggestions.Import;

/// <summary>The table in which suggestions come in: a workbook or a text table.</summary>
static class SuggestionBook
{
    public static ImportKind Kind { get; } = new("suggestions", "代表建议");

    public static SheetShape Papers { get; } = new("代表建议",
    [
        new("编号", false, "已经立案的写编号，例如 0001；没有编号的进入审查。这一列请设为文本，前面的 0 才不会丢"),
        new("标题", true, $"最多 {SuggestionMapping.LongestTitle} 字"),
        new("正文", true, $"最多 {SuggestionMapping.LongestText} 字；单元格里可以换行"),
        new("领衔代表", false, "姓名；没有登记的照写，只记姓名"),
        new("附议代表", false, "几位之间用顿号隔开；名单上的就是已经联名"),
        new("提出日期", false, "例如 2026-01-15；不写的算今天提出。编号属于提出的那一年"),
        new("类别", false, "主题的名称或编号，见分类表"),
        new("主办单位", false, "全称、简称或编号；没有答复的，交办时供参考"),
        new("答复日期", false, "例如 2026-06-30；写了答复日期或答复的，按已经办结导入"),
        new("答复", false, "答复的正文"),
    ]);
}
