using Tongxin.People;

namespace Tongxin.Web.Demo;

/// <summary>What is to happen, by day; acts of one day in the order in which they were noted.</summary>
sealed class Diary
{
    readonly SortedDictionary<DateOnly, List<(Person? By, Action Act)>> days = [];

    /// <param name="by">Null where the calendar acts.</param>
    public void Note(DateOnly day, Person? by, Action act) => (days.TryGetValue(day, out var acts) ? acts : days[day] = []).Add((by, act));

    /// <summary>The first day that is noted; null when there is none.</summary>
    public DateOnly? Next => days.Count == 0 ? null : days.First().Key;

    /// <summary>Takes out the acts of a day, by who does them.</summary>
    public IReadOnlyList<(Person? By, Action Act)> Take(DateOnly day) =>
        days.Remove(day, out var acts) ? [.. acts.GroupBy(act => act.By).Select(group => (group.Key, (Action)(() => group.ToList().ForEach(act => act.Act()))))] : [];
}
