using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Owed;

namespace Tongxin.Plans.Inbox;

/// <summary>Tasks whose last day is over, by the unit that answers for them.</summary>
sealed class OwedTasks(OfficeDb db, Rights rights) : IOwed
{
    public string Name => "任务";

    public IQueryable<OwedRow> Rows(DateOnly today)
    {
        var scope = rights.For(PlanPermissions.View);
        var late = db.Set<PlanItem>().AsNoTracking().Where(i => i.Phase == PlanItemPhase.Open && i.LastDay < today);
        return (scope.IsAll ? late : late.Where(i => scope.Units.Contains(i.Owner))).Select(i => new OwedRow { Id = i.Id, Unit = i.Owner, Title = i.Title, Due = i.LastDay });
    }

    public string Address(Guid id) => $"/tasks/{id}";
}
