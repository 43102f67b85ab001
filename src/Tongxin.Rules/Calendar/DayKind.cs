namespace Tongxin.Rules.Calendar;

/// <summary>What a day is for an office: worked or not, and why.</summary>
public enum DayKind
{
    /// <summary>工作日: Monday to Friday without a notice to the contrary.</summary>
    Workday,

    /// <summary>周末: Saturday or Sunday without a notice to the contrary; not worked.</summary>
    Weekend,

    /// <summary>放假: named as a day off in the State Council's notice, on whatever weekday; not worked.</summary>
    Holiday,

    /// <summary>调休上班: a Saturday or Sunday that the notice turns into a day of work.</summary>
    AdjustedWorkday,
}
