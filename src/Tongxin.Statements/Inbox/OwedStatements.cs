using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Owed;

namespace Tongxin.Statements.Inbox;

/// <summary>Monthly accounts that were due and are not handed in.</summary>
sealed class OwedStatements(OfficeDb db, Rights rights) : IOwed
{
    public string Name => "月度交账";

    public IQueryable<OwedRow> Rows(DateOnly today)
    {
        var scope = rights.For(StatementPermissions.View);
        var late = db.Set<Statement>().AsNoTracking().Where(s => (s.State == StatementState.Open || s.State == StatementState.Returned) && s.Due < today);
        return (scope.IsAll ? late : late.Where(s => scope.Units.Contains(s.Unit))).Select(s => new OwedRow { Id = s.Id, Unit = s.Unit, Title = "月度交账", Due = s.Due });
    }

    public string Address(Guid id) => $"/statements/{id}";
}
