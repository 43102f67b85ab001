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
public sealed class ActivityKinds(OfficeDb db, KindCache cache)
{
    public Task<KindList> All(CancellationToken ct) => cache.Kinds(async () => new KindList(
        await db.Set<ActivityKind>().AsNoTracking().OrderBy(kind => kind.Order).ThenBy(kind => kind.Code).ToListAsync(ct)));
}

/// <summary>Keeps the kinds in memory: dropped at once where they change, after ten seconds on other nodes.</summary>
public sealed class KindCache : IFactsWritten
{
    static readonly TimeSpan Lasting = TimeSpan.FromSeconds(10);

    Kept? kept;

    public void Written(IReadOnlyCollection<string> kinds)
    {
        if (kinds.Any(kind => kind.StartsWith("activity-kind.", StringComparison.Ordinal)))
            kept = null;
    }

    internal async Task<KindList> Kinds(Func<Task<KindList>> load)
    {
        if (kept is { } now && Environment.TickCount64 - now.Since < Lasting.TotalMilliseconds)
            return now.Kinds;
        var loaded = await load();
        kept = new(loaded, Environment.TickCount64);
        return loaded;
    }

    sealed record Kept(KindList Kinds, long Since);
}
