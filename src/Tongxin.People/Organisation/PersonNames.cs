using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.People.Organisation;

sealed class PersonNames : IPersonNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> Of(OfficeDb db, IReadOnlyCollection<Guid> people, CancellationToken ct) =>
        await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
}
