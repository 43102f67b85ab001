using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Tongxin.Platform.Data;
using Tongxin.Platform.Mail;

namespace Tongxin.Platform.Accounts;

/// <summary>An entrance to the product for one person (账号). What the person may do follows from the posts, not from the account.</summary>
[Unrecorded("Sign-in counters and stamps change without an act; acts on accounts are written to the ledger by AccountActs.")]
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

    /// <summary>When what is told to the person also goes to <c>Email</c>, the address the person gave (邮箱).</summary>
    public MailWhen MailWhen { get; set; }

    public bool IsLocked(DateTime now) => LockoutEnd is { } end && end.UtcDateTime > now;

    /// <summary>Why it cannot be closed now; null when it can.</summary>
    /// <param name="by">The account that acts; null at the command line.</param>
    /// <param name="anotherGuard">Another open security administrator would remain.</param>
    public Refusal? WhyNotClose(Guid? by, bool anotherGuard) => this switch
    {
        { ClosedAt: not null } => new("account.already-closed", "这个账号已经停用。"),
        _ when Id == by => OwnAccount("停用"),
        { Admin: AdminRole.Security } when !anotherGuard => LastGuard,
        _ => null,
    };

    public void Close(DateTime now) => (ClosedAt, _) = (now, EndSessions());

    public Refusal? WhyNotReopen() => ClosedAt is null ? new("account.open", "这个账号没有停用，不需要恢复。") : null;

    public void Reopen() => (ClosedAt, _) = (null, EndSessions());

    /// <summary>Why its administrator's role cannot become this one; null when it can.</summary>
    public Refusal? WhyNotBecome(AdminRole role, Guid? by, bool anotherGuard) => this switch
    {
        _ when Id == by => OwnAccount("改变管理员身份："),
        { Admin: var now } when now == role => new("account.same-role", "身份没有变化。"),
        { ClosedAt: not null } => new("account.closed", "账号已停用。请先恢复，再改身份。"),
        { Admin: not AdminRole.None } when role is not AdminRole.None =>
            new("account.three-administrators", "三员分立：一个账号只能担任一种管理员。请先收回现有的身份，再由本人以外的安全管理员授予新的。"),
        { Admin: AdminRole.Security } when !anotherGuard => LastGuard,
        { Person: null } when role is AdminRole.None => new("account.nobody", "这个账号不属于哪位人员，收回身份后什么也做不了。请改为停用账号。"),
        _ => null,
    };

    public void Become(AdminRole role) => (Admin, _) = (role, EndSessions());

    /// <summary>Why nobody else may set its password now; null when somebody may.</summary>
    public Refusal? WhyNotReset(Guid? by) => this switch
    {
        _ when Id == by => OwnAccount("重置密码："),
        { ClosedAt: not null } => new("account.closed", "账号已停用。请先恢复，再重置密码。"),
        _ => null,
    };

    /// <summary>Ends every open session of this account: its cookies carry the old stamp.</summary>
    public string EndSessions()
    {
        ConcurrencyStamp = Guid.CreateVersion7().ToString();
        return SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
    }

    static Refusal OwnAccount(string act) =>
        new("account.own", $"不能给自己{act.TrimEnd('：')}，三员要互相制约。请另一位安全管理员办理；自己的密码请到“我的账号”修改。");

    static Refusal LastGuard { get; } =
        new("account.last-security", "这是最后一位安全管理员，停用或收回后就没有人能管账号了。请先另设一位安全管理员。");
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

public static class AdminRoleWords
{
    public static string Words(this AdminRole role) => role switch
    {
        AdminRole.System => "系统管理员",
        AdminRole.Security => "安全管理员",
        AdminRole.Auditor => "审计员",
        _ => "不是管理员",
    };
}
