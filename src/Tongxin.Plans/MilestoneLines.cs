using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tongxin.Platform.Data;

namespace Tongxin.Plans;

/// <summary>Milestones as people write them, one a line: 3-15 完成调研.</summary>
static partial class MilestoneLines
{
    public const int MostLines = 50;

    /// <param name="year">The year of days written without one.</param>
    /// <exception cref="FormatException">A line is not a day and a text; says which, in Chinese.</exception>
    public static IReadOnlyList<(DateOnly Day, string Text)> Parse(string? text, int year)
    {
        var lines = Typed.Text(text).Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > MostLines)
            throw new FormatException($"节点最多 {MostLines} 个。");
        return [.. lines.Select(line => One(line, year)).Distinct().OrderBy(step => step.Day)];
    }

    public static string Write(IEnumerable<(DateOnly Day, string Text)> steps, int year, string separator = "\n") =>
        string.Join(separator, steps.OrderBy(step => step.Day).Select(step => $"{(step.Day.Year == year ? "" : $"{step.Day.Year}-")}{step.Day.Month}-{step.Day.Day} {step.Text}"));

    /// <summary>As a fact notes steps that were cut or made.</summary>
    public static IReadOnlyList<string> Noted(IEnumerable<(DateOnly Day, string Text)> steps) =>
        [.. steps.OrderBy(step => step.Day).Select(step => $"{step.Day:yyyy-MM-dd} {step.Text}")];

    /// <summary>Steps as a fact noted them.</summary>
    public static IReadOnlyList<(DateOnly Day, string Text)> ReadNoted(JsonElement lines) =>
        [.. lines.EnumerateArray().Select(line => line.GetString()!).Select(line => (DateOnly.ParseExact(line.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture), line[11..]))];

    static (DateOnly Day, string Text) One(string line, int year)
    {
        var match = Line().Match(line);
        var said = match.Groups["year"] is { Success: true } own ? int.Parse(own.Value, CultureInfo.InvariantCulture) : year;
        if (!match.Success || !DateOnly.TryParseExact($"{said:0000}-{match.Groups["month"].Value}-{match.Groups["day"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new FormatException($"“{Short(line)}”看不出日期。请写成：3-15 完成调研");
        var text = Typed.Line(match.Groups["text"].Value);
        return text.Length <= PlanMapping.LongestTitle ? (day, text) : throw new FormatException($"“{Short(line)}”太长，每个节点最多 {PlanMapping.LongestTitle} 字。");
    }

    static string Short(string line) => line.Length <= 20 ? line : line.Cut(20) + "…";

    [GeneratedRegex(@"^(?:(?<year>20[0-9]{2})[-/.年])?\s*(?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?[\s:：,，]+(?<text>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex Line();
}
