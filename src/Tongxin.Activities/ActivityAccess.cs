using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;

namespace Tongxin.Activities;

/// <summary>Who may see one activity and who may put it right. Talks are seen by those who took part, who recorded, and the unit's head.</summary>
public sealed class ActivityAccess(Rights rights)
{
    const string NotForYou = "谈心谈话只有参加人、记录人和本单位负责人能看。";

    public bool MayView(Activity activity) =>
        rights.For(ActivityPermissions.View).Covers(activity.Unit)
        && (!activity.Sensitive || IsPrivyTo(activity) || rights.For(ActivityPermissions.Talks).Covers(activity.Unit));

    public void InsistOnView(Activity activity)
    {
        rights.Insist(ActivityPermissions.View, activity.Unit);
        if (!MayView(activity))
            throw new NotAllowedException(NotForYou);
    }

    /// <summary>Whoever recorded it may put it right, and the heads above.</summary>
    public bool MayCorrect(Activity activity) =>
        (activity.RecordedBy is { } by && by == rights.Standing?.Person && rights.For(ActivityPermissions.Record).Covers(activity.Unit))
        || (rights.For(ActivityPermissions.Correct).Covers(activity.Unit) && MayView(activity));

    public void InsistOnCorrect(Activity activity)
    {
        if (!MayCorrect(activity))
            throw new NotAllowedException("只有记录人和本单位负责人能更正、撤回这条记录。如记得不对，请告诉他们。");
    }

    /// <summary>Those that the person may see.</summary>
    public IQueryable<Activity> Visible(IQueryable<Activity> activities)
    {
        var (scope, talks, me) = (rights.For(ActivityPermissions.View), rights.For(ActivityPermissions.Talks), rights.Standing?.Person);
        if (!scope.IsAll)
            activities = activities.Where(a => scope.Units.Contains(a.Unit));
        return activities.Where(a => !a.Sensitive || talks.Units.Contains(a.Unit) || (me != null && (a.RecordedBy == me || a.People.Any(p => p.Person == me))));
    }

    /// <summary>Those of units that the person may see, whatever they are: only to be counted.</summary>
    public IQueryable<Activity> InScope(IQueryable<Activity> activities)
    {
        var scope = rights.For(ActivityPermissions.View);
        return scope.IsAll ? activities : activities.Where(a => scope.Units.Contains(a.Unit));
    }

    bool IsPrivyTo(Activity activity) =>
        rights.Standing?.Person is { } me && (activity.RecordedBy == me || activity.People.Any(p => p.Person == me));
}
