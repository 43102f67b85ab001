using Tongxin.Platform.Accounts;
using Tongxin.Platform.Figures;

namespace Tongxin.Boards;

/// <summary>Who may see boards and set what they measure against.</summary>
public static class BoardPermissions
{
    /// <summary>The board of one's own unit with everything below it; whoever serves in the standing committee itself sees the office.</summary>
    public const string View = Figure.Permission;

    /// <summary>Say against which year meetings and documents are to become fewer.</summary>
    public const string Targets = "boards.targets";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(View, "查看看板",
            new(Holder.Staff, Reach.Subtree), new(Holder.GeneralOffice, Reach.All), new(Holder.Auditor, Reach.All)),
        new(Targets, "定压减基准", new Grant(Holder.GeneralOffice, Reach.All)),
    ];
}
