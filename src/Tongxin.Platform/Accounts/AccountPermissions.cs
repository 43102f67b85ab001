namespace Tongxin.Platform.Accounts;

/// <summary>Who may see and change accounts.</summary>
public static class AccountPermissions
{
    /// <summary>One's own inbox, notices, password and tokens.</summary>
    public const string Own = "account.own";

    /// <summary>Who gets in, and who administers: the security administrator's work.</summary>
    public const string Manage = "accounts.manage";

    /// <summary>The logs of sign-ins, of acts on accounts and of looks at sensitive records: the auditor's.</summary>
    public const string Audit = "accounts.audit";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Own, "使用自己的账号", new Grant(Holder.Anyone, Reach.All)),
        new(Manage, "管理账号", new Grant(Holder.SecurityAdmin, Reach.All)),
        new(Audit, "审计登录、账号与查看", new Grant(Holder.Auditor, Reach.All)),
    ];
}
