using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;

namespace Tongxin.Plans.Detail;

/// <summary>Which tasks a person may see, for records of other modules that name one.</summary>
sealed class SeenTasks(OfficeDb db, Rights rights) : ITasks
{
    public async Task<bool> MaySee(Guid task, CancellationToken ct) =>
        await db.Set<PlanItem>().Where(i => i.Id == task).Select(i => (Guid?)i.Owner).SingleOrDefaultAsync(ct) is { } owner
        && rights.For(PlanPermissions.View).Covers(owner);
}
