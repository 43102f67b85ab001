namespace Tongxin.Rules.Calendar;

/// <summary>One count, from the event to the last day; the same walk gives the date, the list of days and the sentence.</summary>
internal sealed record Counting(WorkCalendar Calendar, DateOnly Start, int Count, CountUnit Unit, CountingRules Rules, bool Forwards)
{
    // Far above any statute; keeps a mistyped number from walking through centuries.
    private const int Limit = 10_000;

    /// <summary>The last month has no day with the starting day's number.</summary>
    public bool NoCorrespondingDay { get; private set; }

    /// <summary>The last day before it was moved past days off.</summary>
    public DateOnly Nominal { get; private set; }

    public DateOnly Due { get; private set; }

    private int Step => Forwards ? 1 : -1;

    private bool FirstCounts => Rules.FirstDayCounts && Count > 0;

    public CountResult Result()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, Limit);
        Nominal = Unit switch
        {
            CountUnit.Day => Start.AddDays(Step * (Count - (FirstCounts ? 1 : 0))),
            CountUnit.Workday => CountWorkdays(),
            CountUnit.Month => CorrespondingDay(Start.AddMonths(Step * Count)),
            CountUnit.Year => CorrespondingDay(Start.AddYears(Step * Count)),
            _ => throw new ArgumentOutOfRangeException(nameof(Unit), Unit, null),
        };
        Due = Forwards && Rules.RollLastDay && Unit != CountUnit.Workday ? Calendar.NextWorkday(Nominal) : Nominal;
        // Only workdays depend on every day in between; the others only on where they end.
        var warning = Calendar.WarningFor(Unit == CountUnit.Workday ? Start : Nominal, Due);
        return new CountResult(Due, new CountedDays(Days), warning, CountSentence.For(this));
    }

    private DateOnly CountWorkdays()
    {
        var day = Start;
        var left = Count - (FirstCounts && Calendar.IsWorkday(day) ? 1 : 0);
        while (left > 0)
        {
            day = day.AddDays(Step);
            if (Calendar.IsWorkday(day))
                left--;
        }
        return day;
    }

    private DateOnly CorrespondingDay(DateOnly clipped)
    {
        NoCorrespondingDay = clipped.Day != Start.Day;
        if (!FirstCounts)
            return NoCorrespondingDay && !Rules.ShortMonthEndsOnLastDay ? clipped.AddDays(1) : clipped;
        // A period whose first day counts ends one day short of the corresponding day; where that day is missing, the month's end is already short of it.
        return Forwards && NoCorrespondingDay ? clipped : clipped.AddDays(-Step);
    }

    private List<CountedDay> Days()
    {
        var days = new List<CountedDay>();
        var ordinal = 0;
        for (var day = Start; Forwards ? day <= Due : day >= Due; day = day.AddDays(Step))
        {
            var inPeriod = (day != Start || FirstCounts) && (Forwards ? day <= Nominal : day >= Nominal);
            var counted = inPeriod && (Unit != CountUnit.Workday || Calendar.IsWorkday(day));
            var numbered = counted && Unit is CountUnit.Day or CountUnit.Workday;
            days.Add(new CountedDay(day, Calendar.KindOf(day), Calendar.NameOf(day), counted, numbered ? ++ordinal : null));
            if (day == Due)
                break;
        }
        if (!Forwards)
            days.Reverse();
        return days;
    }
}
