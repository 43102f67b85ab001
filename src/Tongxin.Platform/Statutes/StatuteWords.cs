using System.Text.Json;
using Tongxin.Platform.Statutes.Book;
using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;
using Tongxin.Rules.Packs;

namespace Tongxin.Platform.Statutes;

/// <summary>Rules in words: for people in Chinese, for programs in lower camel case.</summary>
public static class StatuteWords
{
    static readonly Dictionary<string, string> Areas = new()
    {
        ["suggestion"] = "代表建议",
        ["supervision"] = "监督",
        ["opinion"] = "审议意见",
        ["session"] = "会议",
        ["appointment"] = "任免",
        ["budget"] = "预算决算",
        ["month"] = "月度交账",
        ["party"] = "党建",
        ["inspection"] = "督查",
        ["appraisal"] = "考核",
        ["filing"] = "备案",
        ["petition"] = "信访",
        ["disclosure"] = "信息公开",
        ["committee"] = "常委会",
        ["congress"] = "代表大会",
        ["bill"] = "议案",
        ["candidate"] = "候选人",
        ["deputy"] = "代表",
        ["dismissal"] = "撤职",
        ["interpellation"] = "质询",
        ["investigation"] = "特定问题调查",
        ["recall"] = "罢免",
    };

    static readonly List<string> Order = [.. Areas.Keys];

    /// <summary>Where a field of work stands among the others; those without a word last.</summary>
    public static int AreaOrder(string code) => Order.IndexOf(code) is >= 0 and var at ? at : Order.Count;

    /// <summary>The field of work; a code that has no word stands as it is.</summary>
    public static string Area(string code) => Areas.GetValueOrDefault(code, code);

    public static string Words(this RuleOrigin origin) => origin switch
    {
        RuleOrigin.Local => "本地",
        RuleOrigin.National => "全国",
        _ => "默认",
    };

    public static string Words(this CountUnit unit) => unit switch
    {
        CountUnit.Day => "日",
        CountUnit.Workday => "个工作日",
        CountUnit.Month => "个月",
        _ => "年",
    };

    public static string Words(this DayKind kind) => kind switch
    {
        DayKind.Workday => "工作日",
        DayKind.Weekend => "周末",
        DayKind.Holiday => "放假",
        _ => "调休上班",
    };

    public static string Words(this ClockDirection direction) => direction switch
    {
        ClockDirection.Within => "之日起以内",
        ClockDirection.Before => "以前",
        _ => "之日起期满以后",
    };

    /// <summary>The number of a rule with its unit: 交办之日起3个月内, 举行会议的20日前.</summary>
    public static string Period(this ClockRule rule) => rule switch
    {
        { Yearly: { } day } => $"每年 {day.Month}月{day.Day}日前",
        { Direction: ClockDirection.Within } => $"{rule.Trigger}之日起 {rule.Count}{rule.Unit.Words()}内",
        { Direction: ClockDirection.Before } => $"{rule.Trigger}的 {rule.Count}{rule.Unit.Words()}前",
        _ => $"{rule.Trigger}之日起满 {rule.Count}{rule.Unit.Words()}后",
    };

    /// <summary>How an approved extension changes the period; null where there is none.</summary>
    public static string? ExtensionWords(this ClockRule rule) => rule.Extension switch
    {
        ExtensionKind.Adds => $"经同意可再加 {rule.ExtensionCount}{rule.ExtensionUnit!.Value.Words()}",
        ExtensionKind.Replaces => $"经同意可改为 {rule.ExtensionCount}{rule.ExtensionUnit!.Value.Words()}，从同一天起算",
        _ => null,
    };

    /// <summary>A number of a threshold: 10, 1.8, 2/3.</summary>
    public static string Amount(this Threshold threshold) => threshold.OutOf is { } of ? $"{threshold.Number:0.####}/{of}" : $"{threshold.Number:0.####}";

    /// <summary>A name of an enumeration as programs read it: adjustedWorkday.</summary>
    public static string Code<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
