namespace Tongxin.Platform.Time;

/// <summary>Days in words, the same whatever language the machine speaks.</summary>
public static class DayWords
{
    /// <summary>星期四.</summary>
    public static string Weekday(this DateOnly day) => $"星期{"日一二三四五六"[(int)day.DayOfWeek]}";
}
