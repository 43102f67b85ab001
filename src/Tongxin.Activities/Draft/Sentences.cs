using System.Globalization;
using System.Text.RegularExpressions;
using Tongxin.Activities.Enter;
using Tongxin.Activities.Kinds;
using Tongxin.Platform.Data;

namespace Tongxin.Activities.Draft;

/// <summary>Says in plain official Chinese what was done, from the fields of the records.</summary>
static partial class Sentences
{
    /// <summary>Longest piece of a summary in a line.</summary>
    const int LongestSummary = 90;

    /// <summary>Titles named in a line with numbers, and how much of each.</summary>
    const int Named = 3, LongestTitle = 30;

    const string Convene = "召开";

    /// <summary>One activity: 2月10日召开党小组会，到会 8 人：…。</summary>
    public static string One(ActivityKind kind, Done a)
    {
        var phrase = Phrase(kind, a.Title);
        var summary = Clip(a.Summary);
        var days = a.LastDay is { } last ? last.Month == a.Day.Month ? $"{a.Day:M月d日}至{last.Day}日" : $"{a.Day:M月d日}至{last:M月d日}" : $"{a.Day:M月d日}";
        var attendance = a.Attendance == 0 || TellsAttendance().IsMatch(summary) ? "" : kind.Verb == Convene ? $"，到会 {a.Attendance} 人" : $"，{a.Attendance} 人参加";
        return $"{days}{phrase}{attendance}{(summary.Length == 0 ? "" : "：")}{summary}。";
    }

    /// <summary>Many of a kind: 召开党小组会 10 次，87 人次。</summary>
    public static string Many(ActivityKind kind, IReadOnlyList<Done> done)
    {
        var sums = Sums(kind, done);
        var titles = kind.Sensitive || kind.Verb == Convene ? [] : Titles(kind, done);
        return $"{kind.Verb}{kind.Name} {done.Count} {kind.Measure.Split('/')[0]}{(done.Sum(a => a.Attendance) is > 0 and var attended ? $"，{attended} 人次" : "")}{sums}"
            + (titles.Count == 0 ? "" : "：" + string.Join("；", titles.Take(Named)) + (titles.Count > Named ? "等" : "")) + "。";
    }

    /// <summary>What was done, with the verb that belongs to it.</summary>
    static string Phrase(ActivityKind kind, string title)
    {
        var own = Own(kind, title);
        if (own.Length == 0)
            return kind.Verb + kind.Name;
        if (own != title)
            return kind.Verb is Convene or "" ? $"{kind.Verb}{kind.Name}（{own}）" : Quoted(kind, own);
        var words = InBrackets(title);
        if (BeginsWithVerb().IsMatch(title) || (kind.Verb.Length > 0 && title.StartsWith(kind.Verb, StringComparison.Ordinal)))
            return words;
        // A title that holds what its kind is called (…调研, …视察, …会议) needs only the verb.
        return kind.Verb == Convene || title.Contains(kind.Name[^Math.Min(2, kind.Name.Length)..], StringComparison.Ordinal) ? kind.Verb + words : Quoted(kind, words);
    }

    // Quotation marks do not nest.
    static string Quoted(ActivityKind kind, string words) =>
        words.Contains('“', StringComparison.Ordinal) ? kind.Verb + words : $"{kind.Verb}“{words}”{kind.Name}";

    /// <summary>人代会前集中视察：工业经济运行 as 人代会前集中视察（工业经济运行）, so that the sentence has one colon.</summary>
    static string InBrackets(string title) => title.Split('：', 2) is [var what, var about] ? $"{what}（{about}）" : title;

    /// <summary>What the title says beyond the kind: of 主题党日：义务植树 the second half, of 3月党小组会 nothing.</summary>
    static string Own(ActivityKind kind, string title) => title.Split('：', 2) switch
    {
        _ when Suggested.IsTitle(title, kind) => "",
        [{ Length: > 1 } what, var about] when kind.Name.EndsWith(what, StringComparison.Ordinal) => about,
        _ => title,
    };

    static List<string> Titles(ActivityKind kind, IReadOnlyList<Done> done) =>
        [.. done.Select(a => Own(kind, a.Title)).Where(own => own.Length > 0).Distinct().Select(own => own.Length > LongestTitle ? own.Cut(LongestTitle) + "…" : own)];

    static string Sums(ActivityKind kind, IReadOnlyList<Done> done)
    {
        var values = done.Where(a => a.Extras.Length > 0).Select(a => ExtraValues.Read(a.Extras)).ToList();
        return string.Concat(
            from extra in kind.Extras
            where extra.Type == ExtraType.Number && extra.Measure.Length > 0
            let sum = values.Sum(value => ExtraField.Number(value.GetValueOrDefault(extra.Code)) ?? 0)
            where sum > 0
            select $"，{extra.Name} {sum.ToString("0.##", CultureInfo.InvariantCulture)} {extra.Measure}");
    }

    /// <summary>As many whole sentences as fit into a line; at least a piece of the first.</summary>
    static string Clip(string summary)
    {
        var text = summary.ReplaceLineEndings("").TrimEnd('。', '；', '，', ' ');
        if (text.Length <= LongestSummary)
            return text;
        var stop = text.LastIndexOf('。', LongestSummary);
        if (stop > 0)
            return text[..stop];
        var pause = text.LastIndexOfAny(['；', '，', '、'], LongestSummary);
        return pause > LongestSummary / 2 ? text[..pause] + "等" : text.Cut(LongestSummary) + "…";
    }

    [GeneratedRegex(@"\d\s*(?:名|位|人)[^，。；]{0,6}(?:参加|到会|参会|听课)|(?:参加|到会|参会|听课)[^，。；]{0,6}\d+\s*(?:名|位|人)")]
    private static partial Regex TellsAttendance();

    [GeneratedRegex("^(?:“[^”]{1,8}”)?(?:[^，。：]{0,4}前)?(?:走访|看望|慰问|约见|接待|列席|参加|组织|开展|召开|举办|赴|回访|协调|联系|视察|检查|宣讲|观看|参观|领导讲|支部书记讲|书记讲)")]
    private static partial Regex BeginsWithVerb();
}
