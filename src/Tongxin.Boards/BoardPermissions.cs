using Tongxin.Platform.Accounts;

namespace Tongxin.Boards;

/// <summary>Who may see boards.</summary>
public static class BoardPermissions
{
    /// <summary>The board of one's own unit with everything below it; whoever serves in the standing committee itself sees the office.</summary>
    public const string View = "boards.view";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(View, "查看看板",
            new(Holder.Staff, Reach.Subtree), new(Holder.GeneralOffice, Reach.All), new(Holder.Auditor, Reach.All)),
    ];
}
