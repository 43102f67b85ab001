namespace Tongxin.Rules.Calendar;

/// <summary>
/// How a period is counted. The supervision, deputies and organic laws have no counting rule of their own;
/// that the civil-law rule applies to them is usual but unsettled, so it is a setting and not built in.
/// </summary>
/// <param name="FirstDayCounts">Whether the day of the event is itself day 1. Civil law: no.</param>
/// <param name="RollLastDay">Whether a last day that is not worked moves to the next workday. Applies forwards only: moving the last day of "N days before the session" forwards would shorten the time that the provision protects. Never applies to periods in workdays.</param>
[Basis("民法典", "第二百零一条")]
[Basis("民法典", "第二百零二条")]
[Basis("民法典", "第二百零三条")]
public sealed record CountingRules(bool FirstDayCounts, bool RollLastDay)
{
    /// <summary>The civil-law setting: first day not counted, last day moved past days off, short months end on their last day.</summary>
    public static CountingRules Civil { get; } = new(FirstDayCounts: false, RollLastDay: true);

    /// <summary>What happens when the last month has no corresponding day (30 November plus three months): true, the month's last day (civil law); false, the first day of the next month.</summary>
    public bool ShortMonthEndsOnLastDay { get; init; } = true;
}
