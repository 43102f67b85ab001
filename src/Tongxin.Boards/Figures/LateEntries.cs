using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;
using Tongxin.Rules.Clocks;

namespace Tongxin.Boards.Figures;

/// <summary>Tells what was entered after its month had been accounted for (补记): by then the month's numbers had been handed up without it.</summary>
public sealed class LateEntries(OfficeRules rules)
{
    readonly Dictionary<Month, DateOnly> known = [];

    public bool IsLate(DateTime written, DateOnly day) => OfficeClock.DayOf(written) > LastDayFor(Month.Of(day));

    /// <summary>The day until which units hand up their account of a month.</summary>
    DateOnly LastDayFor(Month month)
    {
        if (known.TryGetValue(month, out var last))
            return last;
        var next = month.Next.First;
        var opens = rules.Calendar.NextWorkday(next.AddDays(rules.Number("month.open-day", next) - 1));
        return known[month] = new Clock(rules.Deadline("month.unit", opens), opens, rules.Calendar, rules.Counting).Due;
    }
}
