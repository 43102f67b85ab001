using Tongxin.Activities.Kinds;
using Tongxin.People.Organisation;
using Tongxin.Platform.Drafts;

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
        if (KindsOf(question, list) is { } kinds)
            activities = OfKinds(activities, kinds);
        else if (ModeWords.StreamOf(question.Stream) is { } stream)
            activities = activities.Where(a => a.Stream == stream);
        var (first, last) = question.Days;
        if (first is { } from)
            activities = activities.Where(a => a.Day >= from);
        if (last is { } to)
            activities = activities.Where(a => a.Day <= to);
        return activities;
    }

    // Stream, group, pillar and row are the kind's: asked together they are one set of kinds, so that nothing is sought where it cannot be.
    static List<Guid>? KindsOf(ActivityQuestion question, KindList list)
    {
        var (stream, group, pillar) = (ModeWords.StreamOf(question.Stream), KindWords.GroupOf(question.Group), ModeWords.PillarOf(question.Pillar));
        if (group is null && pillar is null && string.IsNullOrEmpty(question.Kind) && string.IsNullOrEmpty(question.Row))
            return null;
        return list.Which(kind => (stream is null || kind.Stream == stream)
            && (group is null || (kind.Group == group && !kind.Sensitive))
            && (pillar is null || kind.Pillar == pillar)
            && (string.IsNullOrEmpty(question.Kind) || kind.Code == question.Kind)
            && (string.IsNullOrEmpty(question.Row) || kind.Serves(question.Row)));
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
