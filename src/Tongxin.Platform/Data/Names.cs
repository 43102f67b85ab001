using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;

namespace Tongxin.Platform.Data;

/// <summary>Tells people's names; the module that keeps people answers it.</summary>
public interface IPersonNames
{
    Task<IReadOnlyDictionary<Guid, string>> Of(OfficeDb db, IReadOnlyCollection<Guid> people, CancellationToken ct);
}

/// <summary>Names of the people in one view.</summary>
public sealed class Names
{
    readonly IReadOnlyDictionary<Guid, string> names;

    Names(IReadOnlyDictionary<Guid, string> names) => this.names = names;

    /// <summary>The name of a person; 系统 where the calendar acted.</summary>
    public string Of(Guid? person) => person is { } id ? names.GetValueOrDefault(id, "（已删除）") : "系统";

    public static async Task<Names> Of(OfficeDb db, IEnumerable<Guid?> people, CancellationToken ct)
    {
        var ids = people.OfType<Guid>().Distinct().ToList();
        var source = db.Request.GetService<IPersonNames>();
        var known = source is null || ids.Count == 0 ? new Dictionary<Guid, string>() : await source.Of(db, ids, ct);
        return new(known.Count == ids.Count ? known : await WithAccounts(db, known, ids, ct));
    }

    // Administrators who are no members of the office act under their account's name.
    static async Task<IReadOnlyDictionary<Guid, string>> WithAccounts(OfficeDb db, IReadOnlyDictionary<Guid, string> known, IEnumerable<Guid> ids, CancellationToken ct)
    {
        var missing = ids.Where(id => !known.ContainsKey(id)).ToList();
        var accounts = await db.Set<Account>().Where(a => missing.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.UserName ?? "", ct);
        return known.Concat(accounts).ToDictionary();
    }
}
