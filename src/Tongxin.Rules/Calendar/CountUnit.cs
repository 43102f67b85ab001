namespace Tongxin.Rules.Calendar;

/// <summary>The unit in which a provision counts.</summary>
public enum CountUnit
{
    /// <summary>日: calendar days, holidays included.</summary>
    Day,

    /// <summary>工作日: weekends and holidays are passed over, make-up workdays (调休上班) are counted.</summary>
    Workday,

    /// <summary>月: calendar months, ending on the corresponding day.</summary>
    Month,

    /// <summary>年: calendar years, ending on the corresponding day.</summary>
    Year,
}
