using System.Collections.Concurrent;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Ledger;

namespace Tongxin.People.Organisation;

/// <summary>Keeps people's standings in memory: dropped at once where they change, after ten seconds on other nodes.</summary>
public sealed class StandingCache : IFactsWritten
{
    /// <summary>What people's standings and the tree of units are made of.</summary>
    internal static readonly IReadOnlyList<string> MadeOf = ["unit", "person", "post", "account"];

    /// <summary>How long another node may go on with what it knows.</summary>
    internal static readonly TimeSpan Lasting = TimeSpan.FromSeconds(10);

    const int Most = 20_000;

    readonly ConcurrentDictionary<(Guid Account, DateOnly Day), (Standing? Standing, long Since)> standings = new();

    public void Written(IReadOnlyCollection<string> kinds)
    {
        if (kinds.Any(kind => MadeOf.Contains(kind.Split('.')[0])))
            standings.Clear();
    }

    internal async Task<Standing?> Standing(Guid account, DateOnly day, Func<Task<Standing?>> load)
    {
        if (standings.TryGetValue((account, day), out var kept) && Environment.TickCount64 - kept.Since < Lasting.TotalMilliseconds)
            return kept.Standing;
        var loaded = await load();
        if (standings.Count > Most)
            standings.Clear();
        standings[(account, day)] = (loaded, Environment.TickCount64);
        return loaded;
    }
}
