using System.Globalization;
using Tongxin.Rules.Procedures;

namespace Tongxin.Platform.Cases;

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

    /// <summary>The deadlines of a case as they are kept, one a line.</summary>
    public static IReadOnlyList<CaseClock> All(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>Those that run and by whose end something is owed; a window only limits until when something may be done.</summary>
    public static IEnumerable<CaseClock> Owed(IEnumerable<CaseClock> clocks, Procedure procedure)
    {
        var windows = procedure.Deadlines.Where(deadline => deadline.IsWindow).Select(deadline => deadline.Rule).ToHashSet();
        return clocks.Where(clock => clock.Ended is null && !windows.Contains(clock.Rule));
    }

    public static CaseClock Parse(string line) => line.Split(' ') is [var rule, var from, var due, var ended, var extended]
        ? new(rule, Read(from), Read(due), ended == "-" ? null : Read(ended), extended == "+")
        : throw new FormatException($"No clock: {line}");

    static DateOnly Read(string day) => DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture);
}
