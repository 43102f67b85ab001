using Tongxin.Platform.Export.Word;

namespace Tongxin.Tests.Platform.Export.Word;

/// <summary>A document that uses everything the builder offers.</summary>
internal static class Samples
{
    public static OfficialDocument Report(string text = "本月召开支部党员大会一次、主题党日活动一次，学习贯彻全国人民代表大会会议精神，研究部署下半年重点工作，全体党员参加。")
    {
        var word = new OfficialDocument("云川市人大常委会机关关于2026年11月党建工作和代表履职服务保障工作情况的报告",
            "云川市人大常委会机关文件", "云人机发〔2026〕12号", new DateTime(2026, 12, 3, 1, 2, 3, DateTimeKind.Utc));
        word.Addressee("机关党委：");
        word.Paragraph(text);
        word.Heading(1, "上月党建工作");
        word.Paragraph(text);
        word.Heading(2, "组织生活");
        word.Paragraph("党员到会", new Span.Reference("[1]", "https://office.example/figures/attendance?month=2026-11"),
            "38人，到会率95%；详见", new Span.Link("本月台账", "https://office.example/ledger"), "。");
        word.Heading(3, "“三会一课”");
        word.Heading(4, "支部委员会");
        word.Item(1, text);
        word.Item(2, "领导干部讲党课1次。");
        word.Heading(1, "下月工作打算");
        word.Table(["序号", "工作事项", "责任单位", "完成时限"],
            Enumerable.Range(1, 40).Select(row => (IReadOnlyList<string>)[$"{row}", $"开展第{row}项代表小组活动，听取选民意见建议并整理交办", "代表工作委员会", "12月20日前"]));
        word.Paragraph(text);
        word.Signature("代表工作委员会", new DateOnly(2026, 12, 3));
        word.Note("联系人：王小明；电话：2330000");
        return word;
    }
}
