namespace Tongxin.Platform.Time;

/// <summary>The clock on the office's wall. Time is given from outside, so that tests and the simulated office can set it.</summary>
/// <param name="time">Where instants come from.</param>
public sealed class OfficeClock(TimeProvider time)
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The present instant, in UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The office's legal day.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The legal day in the office's zone on which an instant falls.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>An instant as the office's wall clock shows it.</summary>
    public static DateTime Local(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The instant of a time of day on a legal day.</summary>
    public static DateTime Utc(DateOnly day, TimeOnly at) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(at, DateTimeKind.Unspecified), Zone);
}
