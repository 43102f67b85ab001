using System.Globalization;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Platform.Figures;

/// <summary>An instant up to which things were known (截至): the end of a day, or a second of it.</summary>
/// <param name="Before">Facts written before this instant, UTC, were known.</param>
public sealed record Moment(DateTime Before)
{
    const string Second = "yyyy-MM-ddTHH:mm:ss";

    /// <summary>The end of a day in the office's zone.</summary>
    public static Moment EndOf(DateOnly day) => new(OfficeClock.Utc(day.AddDays(1), TimeOnly.MinValue));

    /// <summary>The second that has last begun.</summary>
    public static Moment Of(DateTime now) => new(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)));

    /// <summary>The legal day it lies in: by it what is late is late.</summary>
    public DateOnly Day => OfficeClock.DayOf(Before.AddTicks(-1));

    bool IsEndOfDay => OfficeClock.Local(Before).TimeOfDay == TimeSpan.Zero;

    /// <summary>As it stands in an address: 2026-06-30, or 2026-06-30T09:31:05 on the office's clock.</summary>
    public string Slug => IsEndOfDay
        ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : OfficeClock.Local(Before).ToString(Second, CultureInfo.InvariantCulture);

    /// <summary>2026年6月30日, or with the time of day.</summary>
    public string Words => IsEndOfDay ? $"{Day:yyyy年M月d日}" : OfficeClock.Local(Before).ToString("yyyy年M月d日 HH:mm:ss");

    /// <summary>Reads a moment from an address; null where nothing is written, which is now.</summary>
    /// <param name="text">A day or a second of the office's clock.</param>
    /// <exception cref="WrongInputException">It is none, or lies in the future.</exception>
    public static Moment? Read(string? text, OfficeClock clock)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateTime.TryParseExact(text.Trim(), Second, CultureInfo.InvariantCulture, DateTimeStyles.None, out var second))
        {
            Asked.Year(second.Year, "as-of", "截至时刻");
            var moment = new Moment(OfficeClock.Utc(DateOnly.FromDateTime(second), TimeOnly.FromDateTime(second)));
            return moment.Before <= clock.Now ? moment : throw Future(moment.Words);
        }
        var day = Asked.Day(text, "as-of", "截至日期")!.Value;
        if (day > clock.Today)
            throw Future($"{day:yyyy年M月d日}");
        return day == clock.Today ? null : EndOf(day);
    }

    static WrongInputException Future(string words) => new("as-of", $"{words}还没到，那时会知道什么现在说不出来。请填今天或以前的日子（as-of）。");
}
