using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Notices;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Pages;

/// <summary>Whom the product told what, for tests.</summary>
static class Told
{
    /// <summary>Every notice as “whom: what | why”, in the order of names.</summary>
    public static async Task<IReadOnlyList<string>> All(Office office)
    {
        var told = await office.Look(db => (from notice in db.Set<Notice>()
                                            join person in db.Set<Person>() on notice.Person equals person.Id
                                            select new { person.Name, notice.Text, notice.Why }).ToListAsync());
        return [.. told.Select(n => $"{n.Name}: {n.Text} | {n.Why}").Order(StringComparer.Ordinal)];
    }

    public static Task<List<string>> Addresses(Office office, string name) => office.Look(async db =>
    {
        var person = await db.Set<Person>().Where(p => p.Name == name).Select(p => p.Id).SingleAsync();
        return await db.Set<Notice>().Where(n => n.Person == person).OrderBy(n => n.Id).Select(n => n.Address).ToListAsync();
    });

    /// <summary>Forgets everything told so far, so that a test sees what comes after.</summary>
    public static Task Forget(Office office) => office.Look(db => db.Set<Notice>().ExecuteDeleteAsync());
}
