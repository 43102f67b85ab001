using Tongxin.Platform.Accounts;

namespace Tongxin.Platform.Mail;

/// <summary>Who looks after e-mail.</summary>
public static class MailPermissions
{
    /// <summary>See how mail is sent and what did not go out: the system administrator's.</summary>
    public const string Manage = "mail.manage";

    public static readonly IReadOnlyList<Permission> All = [new(Manage, "查看和试发邮件", new Grant(Holder.SystemAdmin, Reach.All))];
}
