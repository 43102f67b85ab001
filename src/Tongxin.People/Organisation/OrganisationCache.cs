using System.Collections.Concurrent;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Ledger;

namespace Tongxin.People.Organisation;

/// <summary>Keeps the tree and people's standings in memory: dropped at once where they change, after ten seconds on other nodes.</summary>
public sealed class OrganisationCache : IFactsWritten
{
    static readonly TimeSpan Lasting = TimeSpan.FromSeconds(10);

    Kept<UnitTree>? tree;
    readonly ConcurrentDictionary<(Guid Account, DateOnly Day), Kept<Standing?>> standings = new();

    public void Written(IReadOnlyCollection<string> kinds)
    {
        if (!kinds.Any(kind => kind.Split('.')[0] is "unit" or "person" or "post" or "account"))
            return;
        tree = null;
        standings.Clear();
    }

    internal async Task<UnitTree> Tree(Func<Task<UnitTree>> load)
    {
        if (tree is { } kept && kept.IsFresh)
            return kept.Value;
        var loaded = await load();
        tree = new(loaded);
        return loaded;
    }

    internal async Task<Standing?> Standing(Guid account, DateOnly day, Func<Task<Standing?>> load)
    {
        if (standings.TryGetValue((account, day), out var kept) && kept.IsFresh)
            return kept.Value;
        var loaded = await load();
        if (standings.Count > 20_000)
            standings.Clear();
        standings[(account, day)] = new(loaded);
        return loaded;
    }

    sealed class Kept<T>(T value)
    {
        readonly long since = Environment.TickCount64;
        public T Value => value;
        public bool IsFresh => Environment.TickCount64 - since < Lasting.TotalMilliseconds;
    }
}
