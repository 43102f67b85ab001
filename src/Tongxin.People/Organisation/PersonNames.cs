using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.People.Organisation;

sealed class PersonNames : IPersonNames
{
    static readonly Compiled<Func<OfficeDb, Guid[], IAsyncEnumerable<KeyValuePair<Guid, string>>>> Known = new(() => EF.CompileAsyncQuery((OfficeDb db, Guid[] people) =>
        db.Set<Person>().Where(p => people.Contains(p.Id)).Select(p => new KeyValuePair<Guid, string>(p.Id, p.Name))));

    public async Task<IReadOnlyDictionary<Guid, string>> Of(OfficeDb db, IReadOnlyCollection<Guid> people, CancellationToken ct) =>
        new Dictionary<Guid, string>(await Known.For(db)(db, [.. people]).ToListAsync(ct));
}
