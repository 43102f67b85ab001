using Tongxin.Platform.Export.Word;
using Tongxin.Platform.Figures;

namespace Tongxin.Boards.Reports;

/// <summary>The annex of a report (附：数据出处): for each reference what it counts, of what, how many records, where their list opens, and its digest.</summary>
static class Annex
{
    public static void Write(OfficialDocument word, IReadOnlyList<Reference> references, Moment moment)
    {
        word.Heading(1, "附：数据出处", numbered: false);
        word.Paragraph($"文中每个数旁方括号里的小号码对应下表的序号。各数都按截至{moment.Words}台账所知计算，“清单”是在同心里打开的地址，“指纹”是清单的 SHA-256 前十六位，全部指纹随文件携带。用“tongxin report check 文件名”可以逐个重算。");
        word.Table(["序号", "指标", "范围", "数", "记录", "指纹"], references.Select(one => new[]
        {
            $"{one.No}", one.Figure.Name, one.Words, one.List is { } list ? $"{list.Number}{one.Figure.Unit}" : "暂时算不出", one.List is { } known ? $"{known.Rows}" : "—", one.List?.Digest[..16] ?? "—",
        }));
        var missing = references.Where(one => one.List is null).Select(one => one.No).ToList();
        if (missing.Count > 0)
            word.Paragraph($"第{string.Join("、", missing)}号暂时算不出，原因已记入日志；这里没有用 0 代替。");
        word.Heading(2, "各指标怎么算", numbered: false);
        foreach (var figure in references.Select(one => one.Figure).Distinct())
            word.Paragraph($"{figure.Name}：{figure.Meaning.Definition}{figure.Meaning.Corrections}");
        word.Heading(2, "清单在哪里打开", numbered: false);
        word.Table(["序号", "地址"], references.Select(one => new[] { $"{one.No}", one.Address }));
    }
}
