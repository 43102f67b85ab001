using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Calendar;

namespace Tongxin.Platform.Statutes.Days;

/// <summary>The working calendar of a year or a month (工作日历): what is worked, what is off, and why.</summary>
public sealed class WorkYear(OfficeRules rules, OfficeClock clock) : IUseCase
{
    /// <param name="Months">The twelve, or the one that was asked for.</param>
    public sealed record View(int Year, int? Month, IReadOnlyList<MonthView> Months, IReadOnlyList<HolidayView> Holidays, string? Warning, DateOnly Today);

    /// <param name="Weeks">Seven places each, Monday first; null outside the month.</param>
    public sealed record MonthView(Month Month, IReadOnlyList<IReadOnlyList<DayView?>> Weeks, int Workdays);

    public sealed record DayView(DateOnly Date, DayKind Kind, string? Name);

    /// <summary>A holiday with its days off and the weekends worked for it.</summary>
    public sealed record HolidayView(string Name, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Worked);

    /// <exception cref="WrongInputException">No such year or month.</exception>
    public View Show(string? year, string? month)
    {
        var of = Asked.Whole(year, "year", "年份", Asked.FirstYear, Asked.LastYear) ?? clock.Today.Year;
        var only = Asked.Whole(month, "month", "月份", 1, 12);
        var months = Enumerable.Range(1, 12).Where(m => only is null || m == only).Select(m => Month.FromNumber(of * 100 + m)).ToList();
        return new(of, only, [.. months.Select(MonthOf)], Holidays(months[0].First, months[^1].Last),
            rules.Calendar.WarningFor(months[0].First, months[^1].Last), clock.Today);
    }

    MonthView MonthOf(Month month)
    {
        var lead = ((int)month.First.DayOfWeek + 6) % 7;
        var places = Enumerable.Repeat<DayView?>(null, lead)
            .Concat(Days(month.First, month.Last).Select(day => (DayView?)new DayView(day, rules.Calendar.KindOf(day), rules.Calendar.NameOf(day))));
        return new(month, [.. places.Chunk(7).Select(week => week.Length == 7 ? week : [.. week, .. new DayView?[7 - week.Length]])],
            Days(month.First, month.Last).Count(rules.Calendar.IsWorkday));
    }

    List<HolidayView> Holidays(DateOnly from, DateOnly to) =>
        [.. Days(from, to).Where(day => rules.Calendar.NameOf(day) is not null)
            .GroupBy(day => rules.Calendar.NameOf(day)!)
            .Select(days => new HolidayView(days.Key, [.. days.Where(day => !rules.Calendar.IsWorkday(day))], [.. days.Where(rules.Calendar.IsWorkday)]))];

    static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) =>
        Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber);
}
