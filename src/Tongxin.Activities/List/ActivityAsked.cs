using Tongxin.Activities.Kinds;
using Tongxin.People.Organisation;

namespace Tongxin.Activities.List;

/// <summary>Puts a question to the activities. Kinds, rows of the mode and units are settled before the database is asked.</summary>
static class ActivityAsked
{
    public static IQueryable<Activity> Of(IQueryable<Activity> activities, ActivityQuestion question, KindList list, UnitTree tree)
    {
        activities = question.State == "withdrawn" ? activities.Where(a => a.WithdrawnOn != null) : activities.Where(a => a.WithdrawnOn == null);
        if (question.Unit is { } unit)
            activities = InUnit(activities, tree.Below(unit));
        if (question.Person is { } person)
            activities = activities.Where(a => a.People.Any(p => p.Person == person));
        if (question.Task is { } task)
            activities = activities.Where(a => a.Task == task);
        if (KindWords.StreamOf(question.Stream) is { } stream)
            activities = activities.Where(a => a.Stream == stream);
        if (question.Kind is { Length: > 0 } code)
            activities = OfKinds(activities, list.Which(kind => kind.Code == code));
        if (KindWords.GroupOf(question.Group) is { } group)
            activities = OfKinds(activities, list.Which(kind => kind.Group == group && !kind.Sensitive));
        if (KindWords.PillarOf(question.Pillar) is { } pillar)
            activities = OfKinds(activities, list.Which(kind => kind.Pillar == pillar));
        if (question.Row is { Length: > 0 } row)
            activities = OfKinds(activities, list.Which(kind => kind.Serves(row)));
        var (first, last) = question.Days;
        if (first is { } from)
            activities = activities.Where(a => a.Day >= from);
        if (last is { } to)
            activities = activities.Where(a => a.Day <= to);
        return activities;
    }

    // One value instead of a list of one: the index then serves the order too.
    static IQueryable<Activity> OfKinds(IQueryable<Activity> activities, List<Guid> kinds) =>
        kinds is [var only] ? activities.Where(a => a.Kind == only) : activities.Where(a => kinds.Contains(a.Kind));

    static IQueryable<Activity> InUnit(IQueryable<Activity> activities, IReadOnlySet<Guid> below)
    {
        if (below.Count != 1)
            return activities.Where(a => below.Contains(a.Unit));
        var only = below.First();
        return activities.Where(a => a.Unit == only);
    }
}
