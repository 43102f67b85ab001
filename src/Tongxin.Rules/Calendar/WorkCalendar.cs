namespace Tongxin.Rules.Calendar;
/// <summary>stub until merged</summary>
public sealed class WorkCalendar { 
/// <summary>stub</summary>
public static WorkCalendar Official { get; } = new();
/// <summary>stub</summary>
public int WorkdaysBetween(DateOnly a, DateOnly b) => (b.DayNumber - a.DayNumber) * 5 / 7; 
/// <summary>stub</summary>
public string? Warning => null; }
