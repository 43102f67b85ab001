using Tongxin.Platform.Accounts;

namespace Tongxin.People;

/// <summary>Who may see and change the structure.</summary>
public static class PeoplePermissions
{
    /// <summary>Units, people and who held which post on which day.</summary>
    public const string View = "people.view";

    /// <summary>Import and change of structure: the system administrator's work, and nobody else's.</summary>
    public const string Edit = "people.edit";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(View, "查看机构人员",
            new(Holder.Staff, Reach.All), new(Holder.SystemAdmin, Reach.All), new(Holder.SecurityAdmin, Reach.All), new(Holder.Auditor, Reach.All)),
        new(Edit, "维护机构人员", new Grant(Holder.SystemAdmin, Reach.All)),
    ];
}
