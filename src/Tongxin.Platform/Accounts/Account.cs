using Microsoft.AspNetCore.Identity;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Accounts;

/// <summary>An entrance to the product for one person (账号). What the person may do follows from the posts, not from the account.</summary>
[Unrecorded("Sign-in counters and stamps change without an act; acts on accounts are written to the ledger as AccountAct.")]
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>The person; null only for an administrator who is no member of the office.</summary>
    public Guid? Person { get; set; }

    /// <summary>One of the three administrators, who exclude each other (三员分立): one account holds at most one.</summary>
    public AdminRole Admin { get; set; }

    /// <summary>The password was set by somebody else and must be changed at the first sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Closed accounts stay, so that what they did keeps its name.</summary>
    public DateTime? ClosedAt { get; set; }
}

/// <summary>三员分立: the three administrators.</summary>
public enum AdminRole
{
    None,

    /// <summary>系统管理员: structure and settings; neither rights nor records of acts.</summary>
    System,

    /// <summary>安全管理员: who gets in and who administers; neither structure nor logs.</summary>
    Security,

    /// <summary>审计员: reads what the other two and everybody did; changes nothing.</summary>
    Auditor,
}
