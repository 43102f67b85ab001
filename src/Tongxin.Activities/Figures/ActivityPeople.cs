using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;

namespace Tongxin.Activities.Figures;

/// <summary>Activities in which a person took part, for the person's ledger. Talks are left out: who reads the ledger need not know of them.</summary>
sealed class ActivityPeople : IPersonSubjects
{
    public IQueryable<Guid> Of(Guid person, OfficeDb db) =>
        from part in db.Set<ActivityPerson>().AsNoTracking()
        join activity in db.Set<Activity>() on part.Activity equals activity.Id
        where part.Person == person && !activity.Sensitive
        select part.Activity;
}
