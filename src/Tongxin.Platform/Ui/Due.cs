using Tongxin.Rules.Calendar;

namespace Tongxin.Platform.Ui;

/// <summary>How a deadline stands today, in a class for colour and in words for everybody.</summary>
/// <param name="Class">late, soon or calm.</param>
/// <param name="Words">逾期 1 个工作日 / 今天 / 还有 3 个工作日.</param>
public sealed record Due(string Class, string Words)
{
    public static Due Of(DateOnly due, DateOnly today)
    {
        if (due == today)
            return new("soon", "今天");
        var days = WorkCalendar.Official.WorkdaysBetween(today < due ? today : due, today < due ? due : today);
        return due < today
            ? new("late", days == 0 ? "逾期" : $"逾期 {days} 个工作日")
            : new(days <= 1 ? "soon" : "calm", days == 0 ? "下一个工作日前" : $"还有 {days} 个工作日");
    }
}
