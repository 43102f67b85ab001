using Tongxin.Platform.Accounts;

namespace Tongxin.Plans;

/// <summary>Who may see, carry out and decide on work.</summary>
public static class PlanPermissions
{
    /// <summary>The plan and its tasks: open within the office.</summary>
    public const string View = "plans.view";

    /// <summary>Begin and finish what one's own unit has to do.</summary>
    public const string Work = "plans.work";

    /// <summary>Add, change, postpone and cancel within the unit and below it.</summary>
    public const string Decide = "plans.decide";

    /// <summary>Draft the year's plan, import it, record its adoption.</summary>
    public const string Adopt = "plans.adopt";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(View, "查看计划任务", new(Holder.Staff, Reach.All), new(Holder.Auditor, Reach.All)),
        new(Work, "办理任务", new(Holder.Staff, Reach.Own), new(Holder.Head, Reach.Subtree), new(Holder.GeneralOffice, Reach.All)),
        new(Decide, "安排任务", new(Holder.Head, Reach.Subtree), new(Holder.GeneralOffice, Reach.All)),
        new(Adopt, "编制年度要点", new Grant(Holder.GeneralOffice, Reach.All)),
    ];
}
