namespace Tongxin.Rules.Tests.Suggestions;

/// <summary>A suggestion with the day of everything that happened to it, and whether its extension was approved.</summary>
internal sealed record Item(DateOnly Submitted, IReadOnlyDictionary<string, DateOnly> Days, bool Extended)
{
    private static readonly string[] Happenings =
    [
        "submitted", "accepted", "assigned", "received", "return-asked", "cohandler-asked-again", "answered", "unsatisfied", "redo-assigned", "redo-received", "promise-reported", "calendar",
    ];

    /// <summary>Items of a place, the same on every run. Every second one is submitted on an awkward day.</summary>
    public static IReadOnlyList<Item> Of(string place, DateOnly first, DateOnly last, int number)
    {
        var chance = new Random(place.Sum(letter => letter));
        var days = Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber).ToList();
        var awkward = Awkward.All.Select(kind => days.Where(kind.Value).ToList()).Where(found => found.Count > 0).ToList();
        return [.. Enumerable.Range(0, number).Select(i => Happened(i % 2 == 0 ? Pick(days) : Pick(awkward[i / 2 % awkward.Count])))];

        DateOnly Pick(List<DateOnly> from) => from[chance.Next(from.Count)];

        Item Happened(DateOnly submitted)
        {
            // What comes later falls on any day, workday or not: papers are dated on Sundays too. A third takes no time at all.
            var (day, happened) = (submitted, new Dictionary<string, DateOnly>());
            foreach (var happening in Happenings)
            {
                happened[happening] = day;
                day = day.AddDays(Math.Max(0, chance.Next(-20, 40)));
                day = day < last ? day : last;
            }
            return new(submitted, happened, chance.Next(2) == 0);
        }
    }
}

/// <summary>Days of submission on which counting goes wrong first.</summary>
internal static class Awkward
{
    public static readonly IReadOnlyDictionary<string, Func<DateOnly, bool>> All = new Dictionary<string, Func<DateOnly, bool>>
    {
        ["before a long holiday"] = day => OnFingers.IsWorked(day) && Enumerable.Range(1, 5).All(after => !OnFingers.IsWorked(day.AddDays(after))),
        ["29 February"] = day => day is { Month: 2, Day: 29 },
        ["end of a month"] = day => day.AddDays(1).Day == 1,
        ["31st"] = day => day.Day == 31,
        ["weekend"] = day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
        ["weekend at work"] = day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && OnFingers.IsWorked(day),
        ["end of November"] = day => day is { Month: 11, Day: >= 28 },
    };
}
