using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;

namespace Tongxin.PartyLife.Figures;

/// <summary>A person's arrangements of Party work, for the person's ledger.</summary>
sealed class DutiesOfPerson : IPersonSubjects
{
    public IQueryable<Guid> Of(Guid person, OfficeDb db) => db.Set<PartyDuty>().AsNoTracking().Where(duty => duty.Person == person).Select(duty => duty.Id);
}
