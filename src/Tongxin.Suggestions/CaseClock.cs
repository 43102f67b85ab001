using System.Globalization;

namespace Tongxin.Suggestions;

/// <summary>A deadline that ran or runs in a case.</summary>
/// <param name="Rule">Id of the deadline in the rule packs.</param>
/// <param name="From">The day of the event that started it.</param>
/// <param name="Due">The last day.</param>
/// <param name="Ended">The day of the act that ended it; null while it runs.</param>
/// <param name="Extended">More time was granted.</param>
public sealed record CaseClock(string Rule, DateOnly From, DateOnly Due, DateOnly? Ended, bool Extended)
{
    const string Day = "yyyy-MM-dd";

    public bool IsLate(DateOnly today) => (Ended ?? today) > Due;

    /// <summary>As it is stored: rule, days, and a plus where more time was granted.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Rule} {From.ToString(Day, CultureInfo.InvariantCulture)} {Due.ToString(Day, CultureInfo.InvariantCulture)} {Ended?.ToString(Day, CultureInfo.InvariantCulture) ?? "-"} {(Extended ? "+" : "-")}");

    public static CaseClock Parse(string line) => line.Split(' ') is [var rule, var from, var due, var ended, var extended]
        ? new(rule, Read(from), Read(due), ended == "-" ? null : Read(ended), extended == "+")
        : throw new FormatException($"No clock: {line}");

    static DateOnly Read(string day) => DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture);
}
