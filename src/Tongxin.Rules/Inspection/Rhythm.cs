using System.Globalization;
using Tongxin.Rules.Calendar;

namespace Tongxin.Rules.Inspection;

/// <summary>How often there is a round: monthly check (月检查), quarterly inspection (季督查), half-year and year-end account (半年、年终交账).</summary>
public enum Rhythm
{
    /// <summary>月检查.</summary>
    Month,

    /// <summary>季督查.</summary>
    Quarter,

    /// <summary>半年交账.</summary>
    HalfYear,

    /// <summary>年终交账.</summary>
    Year,
}

/// <summary>A stretch of whole months that a round looks at.</summary>
/// <param name="Rhythm">Of which kind of round.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
public sealed record InspectedPeriod(Rhythm Rhythm, DateOnly From, DateOnly To)
{
    /// <summary>The last period of a rhythm that is over before a day; the second half of a year is accounted for with the year.</summary>
    [Basis("同心默认设置", "第二十二项")]
    public static InspectedPeriod LastBefore(Rhythm rhythm, DateOnly day)
    {
        var months = rhythm switch { Rhythm.Month => 1, Rhythm.Quarter => 3, Rhythm.HalfYear => 6, _ => 12 };
        var next = new DateOnly(day.Year, (day.Month - 1) / months * months + 1, 1);
        return rhythm == Rhythm.HalfYear && next.Month == 1
            ? new(rhythm, new(day.Year - 1, 1, 1), new(day.Year - 1, 6, 30))
            : new(rhythm, next.AddMonths(-months), next.AddDays(-1));
    }

    /// <summary>E.g. 2026年第三季度督查.</summary>
    public string Name => Rhythm switch
    {
        Rhythm.Month => string.Create(CultureInfo.InvariantCulture, $"{From.Year}年{From.Month}月检查"),
        Rhythm.Quarter => $"{From.Year}年第{"一二三四"[(From.Month - 1) / 3]}季度督查",
        Rhythm.HalfYear => $"{From.Year}年半年交账",
        _ => $"{From.Year}年年终交账",
    };

    /// <summary>The day on which the round begins: a day of the month after the period, moved to a workday.</summary>
    /// <param name="day">Which day of that month; 1 is the first.</param>
    /// <param name="calendar">On which days people work.</param>
    [Basis("同心默认设置", "第二十二项")]
    public DateOnly OpensOn(int day, WorkCalendar calendar) => calendar.NextWorkday(To.AddDays(day));
}
