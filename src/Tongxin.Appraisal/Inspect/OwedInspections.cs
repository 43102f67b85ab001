using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Owed;

namespace Tongxin.Appraisal.Inspect;

/// <summary>Questions of a round that the unit above has not looked at in time.</summary>
sealed class OwedChecks(OfficeDb db, Rights rights) : IOwed
{
    public string Name => "检查";

    public IQueryable<OwedRow> Rows(DateOnly today)
    {
        var scope = rights.For(InspectionPermissions.View);
        var late = db.Set<InspectionCheck>().AsNoTracking().Where(c => c.Result == CheckResult.Waiting && c.Inspector != null && c.Due < today);
        return (scope.IsAll ? late : late.Where(c => scope.Units.Contains(c.Inspector!.Value) && scope.Units.Contains(c.Unit))).Select(c => new OwedRow { Id = c.Id, Unit = c.Inspector!.Value, Title = c.UnitName + "：" + c.Question, Due = c.Due });
    }

    public string Address(Guid id) => $"/inspections/checks/{id}";
}

/// <summary>Opinions that a unit has not signed for or answered in time.</summary>
sealed class OwedOpinions(OfficeDb db, Rights rights) : IOwed
{
    public string Name => "督查意见";

    public IQueryable<OwedRow> Rows(DateOnly today)
    {
        var scope = rights.For(InspectionPermissions.View);
        var late = db.Set<InspectionOpinion>().AsNoTracking().Where(o => o.Phase == CasePhase.Open && o.DueOrder < today && (o.State == InspectionOpinion.Issued || o.State == InspectionOpinion.Received));
        return (scope.IsAll ? late : late.Where(o => scope.Units.Contains(o.Unit))).Select(o => new OwedRow { Id = o.Id, Unit = o.Unit, Title = o.Title, Due = o.DueOrder });
    }

    public string Address(Guid id) => $"/inspections/opinions/{id}";
}
