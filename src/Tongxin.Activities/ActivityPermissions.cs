using Tongxin.Platform.Accounts;

namespace Tongxin.Activities;

/// <summary>Who may see, record and put right what people did.</summary>
public static class ActivityPermissions
{
    /// <summary>Activities, but of talks only those in which one took part.</summary>
    public const string View = "activities.view";

    /// <summary>Who talked with whom and when (谈心谈话): the head of the unit, beside those who took part.</summary>
    public const string Talks = "activities.talks";

    /// <summary>Record, and put right what one recorded.</summary>
    public const string Record = "activities.record";

    /// <summary>Put right and withdraw what others recorded.</summary>
    public const string Correct = "activities.correct";

    /// <summary>Add, rename and retire kinds.</summary>
    public const string Kinds = "activities.kinds";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(View, "查看活动", new(Holder.Staff, Reach.All), new(Holder.Deputy, Reach.Own), new(Holder.Auditor, Reach.All)),
        new(Talks, "查看谈心谈话", new Grant(Holder.Head, Reach.Own)),
        new(Record, "记活动", new(Holder.Staff, Reach.Own), new(Holder.Head, Reach.Subtree), new(Holder.GeneralOffice, Reach.All), new(Holder.Deputy, Reach.Own)),
        new(Correct, "更正活动", new Grant(Holder.Head, Reach.Subtree)),
        new(Kinds, "维护活动类别", new Grant(Holder.GeneralOffice, Reach.All)),
    ];
}
