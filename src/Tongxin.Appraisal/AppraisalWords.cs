using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal;

/// <summary>What schemes say, in the words of the pages.</summary>
public static class AppraisalWords
{
    /// <summary>Points as they are read; a dash where there are none.</summary>
    public static string Points(decimal? points) => points?.ToString("0.00##") ?? "—";

    public static string Words(this AssessmentState state) => state switch { AssessmentState.Open => "评分中", AssessmentState.Announced => "公示中", _ => "已定格" };

    public static string Words(this AppraisalObject objects) => objects switch
    {
        AppraisalObject.Unit => "考核委室",
        AppraisalObject.PartyOrganisation => "考核党组织",
        AppraisalObject.Person => "考核人员",
        AppraisalObject.Appointee => "考核被任命人员",
        _ => "考核承办单位",
    };

    public static string Words(this ItemKind kind) => kind switch
    {
        ItemKind.Target => "达标",
        ItemKind.Add => "加分",
        ItemKind.Deduct => "扣分",
        ItemKind.Cap => "封顶",
        ItemKind.Veto => "一票否决",
        ItemKind.Judgement => "评定",
        ItemKind.Peer => "互评",
        ItemKind.Superior => "上级评",
        ItemKind.Self => "自评",
        ItemKind.Ballot => "票决",
        _ => "分组",
    };

    /// <summary>How an item makes points, in one line.</summary>
    public static string Rule(this SchemeItem item) => item.Kind switch
    {
        ItemKind.Target => item.Target is { } target ? $"达标，目标 {target:0.####}，按比例" : "达标，按完成比例",
        ItemKind.Add => $"加分，每个 {item.Per:0.####} 分，最多 {item.Full:0.####} 分",
        ItemKind.Deduct => $"扣分，每个 {item.Per:0.####} 分，最多 {item.Full:0.####} 分",
        ItemKind.Cap => $"封顶，达到 {item.At:0.####} 个，条线最高 {item.Ceiling:0.####} 分",
        ItemKind.Veto => $"一票否决，达到 {item.At:0.####} 个不能评先",
        ItemKind.Judgement or ItemKind.Ballot => $"{item.Kind.Words()}：{string.Join("、", item.Grades.Select(grade => $"{grade.Name} {grade.Share:0.##}%"))}",
        _ => item.Kind.Words(),
    };

    public static string Words(this HonourRule rule, Scheme scheme) =>
        $"{rule.Mark:0.##} 分以上的取 {rule.Share:0.##}% 评为先进，名额{rule.Rounding switch { HonourRounding.Down => "舍去小数", HonourRounding.Up => "有小数进一", _ => "四舍五入" }}；"
        + $"同分的{(rule.TieBy.Count == 0 ? "" : $"依次比{string.Join("、", rule.TieBy.Select(id => scheme.Streams.Single(stream => stream.Id == id).Name))}得分，")}仍并列的{(rule.Tied == TieRule.All ? "都评" : "都不评")}。";

    public static string Words(this PoorRule rule) => $"不满 {rule.Mark:0.##} 分的约谈，连续 {rule.Years} 年的列入调整。";
}
