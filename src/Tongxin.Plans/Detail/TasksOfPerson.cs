using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;

namespace Tongxin.Plans.Detail;

/// <summary>The tasks a person is to do: their facts stand in the person's ledger, whoever wrote them.</summary>
sealed class TasksOfPerson : IPersonSubjects
{
    public IQueryable<Guid> Of(Guid person, OfficeDb db) => db.Set<PlanItem>().Where(i => i.Person == person).Select(i => i.Id);
}
