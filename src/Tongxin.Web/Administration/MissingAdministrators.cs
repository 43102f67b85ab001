using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Inbox;

namespace Tongxin.Web.Administration;

/// <summary>What waits for whoever gives accounts: the other two of the three administrators (三员), while one is missing.</summary>
sealed class MissingAdministrators(OfficeDb db) : IInboxSource
{
    static readonly (AdminRole Role, string Why)[] Needed =
    [
        (AdminRole.System, "登记单位、人员和任职要靠系统管理员"),
        (AdminRole.Auditor, "查登录记录和账号变动要靠审计员"),
    ];

    public async Task<IReadOnlyList<InboxCard>> For(Standing standing, Rights rights, DateOnly today, CancellationToken ct)
    {
        if (!rights.May(AccountPermissions.Manage))
            return [];
        var there = await db.Set<Account>().Where(a => a.Admin != AdminRole.None && a.ClosedAt == null).Select(a => a.Admin).Distinct().ToListAsync(ct);
        return [.. Needed.Where(needed => !there.Contains(needed.Role))
            .Select(needed => new InboxCard($"给{needed.Role.Words()}开户", null, true, $"还没有人担任 · {needed.Why}", "开户", "/admin/accounts/new"))];
    }
}
