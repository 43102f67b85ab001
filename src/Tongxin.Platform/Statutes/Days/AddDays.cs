using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Calendar;

namespace Tongxin.Platform.Statutes.Days;

/// <summary>Counts days, workdays or months from a day on, or back from it (期间计算).</summary>
public sealed class AddDays(OfficeRules rules) : IUseCase
{
    /// <summary>Longer lists are left out: nobody reads them, and a program that asks for eight centuries gets the date all the same.</summary>
    const int LongestList = 20_000;

    const int MostUnits = 10_000;

    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        /// <summary>The day of the event, e.g. 2020-01-20.</summary>
        public string? From { get; init; }

        /// <summary>0 to 10,000.</summary>
        public string? Count { get; init; }

        /// <summary>workday, day or month.</summary>
        public string? Unit { get; init; }

        /// <summary>after (the default) or before.</summary>
        public string? Direction { get; init; }
    }

    /// <param name="Date">The last day, inclusive.</param>
    /// <param name="Days">Every day of the way; empty when there are more than 20,000.</param>
    /// <param name="Warning">Which years were counted without a holiday notice.</param>
    public sealed record Answer(DateOnly Date, IReadOnlyList<Day> Days, string? Warning, string Arithmetic);

    /// <param name="Kind">workday, weekend, holiday or adjustedWorkday.</param>
    public sealed record Day(DateOnly Date, string Kind, bool Counted, string? Name, int? Ordinal);

    /// <exception cref="WrongInputException">A value is missing or makes no sense.</exception>
    public Answer Show(Question question)
    {
        var from = Asked.Day(question.From, "from", "起算日") ?? throw new WrongInputException("from", "请写起算日，例如 from=2026-01-20。");
        var count = Asked.Whole(question.Count, "count", "数量", 0, MostUnits)
            ?? throw new WrongInputException("count", $"请写数量，例如 count=10，应为 0 至 {MostUnits} 的整数。");
        var unit = Unit(question.Unit);
        var result = IsBefore(question.Direction)
            ? rules.Calendar.Before(from, count, unit, rules.Counting)
            : rules.Calendar.Add(from, count, unit, rules.Counting);
        var span = Math.Abs(result.Date.DayNumber - from.DayNumber);
        return new(result.Date, span > LongestList ? [] : [.. result.Days.Select(Shown)], result.Warning, result.Arithmetic);
    }

    static CountUnit Unit(string? text) => text switch
    {
        "workday" => CountUnit.Workday,
        "day" => CountUnit.Day,
        "month" => CountUnit.Month,
        null or "" => throw new WrongInputException("unit", "请写单位：unit=workday（工作日）、day（日）或 month（月）。"),
        _ => throw new WrongInputException("unit", $"不认识的单位“{Asked.Short(text)}”，可用 workday（工作日）、day（日）、month（月）。"),
    };

    static bool IsBefore(string? text) => text switch
    {
        "before" => true,
        null or "" or "after" => false,
        _ => throw new WrongInputException("direction", $"不认识的方向“{Asked.Short(text)}”，可用 after（往后，默认）或 before（往前）。"),
    };

    static Day Shown(CountedDay day) => new(day.Date, StatuteWords.Code(day.Kind), day.Counted, day.Name, day.Ordinal);
}
