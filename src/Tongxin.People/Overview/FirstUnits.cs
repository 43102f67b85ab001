using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Inbox;

namespace Tongxin.People.Overview;

/// <summary>What waits in a new office for whoever keeps its structure: to put the units in.</summary>
sealed class FirstUnits(OfficeDb db) : IInboxSource
{
    public async Task<IReadOnlyList<InboxCard>> For(Standing standing, Rights rights, DateOnly today, CancellationToken ct) =>
        rights.May(PeoplePermissions.Edit) && !await db.Set<Unit>().AnyAsync(ct)
            ? [new("登记本机关的单位和人员", null, true, "还没有单位 · 用一张表格把单位、人员、任职一次导入", "导入表格", "/people/import")]
            : [];
}
