using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;

namespace Tongxin.Activities.Kinds;

/// <summary>All kinds of the office, in their order.</summary>
public sealed class KindList(IReadOnlyList<ActivityKind> all)
{
    readonly Dictionary<Guid, ActivityKind> byId = all.ToDictionary(kind => kind.Id);
    readonly Dictionary<string, ActivityKind> byCode = all.ToDictionary(kind => kind.Code);

    public IReadOnlyList<ActivityKind> All => all;

    /// <summary>Those that may be recorded.</summary>
    public IEnumerable<ActivityKind> Offered => all.Where(kind => kind.RetiredOn is null);

    public ActivityKind Of(Guid id) => byId[id];

    public ActivityKind? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>Identifiers of the kinds that fit.</summary>
    public List<Guid> Which(Func<ActivityKind, bool> fits) => [.. all.Where(fits).Select(kind => kind.Id)];
}

/// <summary>The kinds, for whoever needs a name or a list to choose from.</summary>
public sealed class ActivityKinds(OfficeDb db, Kept<KindList> kept)
{
    public Task<KindList> All(CancellationToken ct) => kept.Get(async () => new KindList(
        await db.Set<ActivityKind>().AsNoTracking().OrderBy(kind => kind.Order).ThenBy(kind => kind.Code).ToListAsync(ct)));
}
