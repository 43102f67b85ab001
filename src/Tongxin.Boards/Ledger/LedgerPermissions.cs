using Tongxin.Platform.Accounts;

namespace Tongxin.Boards.Ledger;

/// <summary>Who may read the ledgers.</summary>
public static class LedgerPermissions
{
    /// <summary>The facts of the units one belongs to or heads; one's own acts besides, wherever they stand.</summary>
    public const string View = "ledger.view";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(View, "查看台账",
            new(Holder.Staff, Reach.Own), new(Holder.Head, Reach.Subtree), new(Holder.GeneralOffice, Reach.All), new(Holder.Auditor, Reach.All)),
    ];
}
