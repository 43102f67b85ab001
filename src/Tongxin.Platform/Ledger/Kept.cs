using Microsoft.Extensions.DependencyInjection;

namespace Tongxin.Platform.Ledger;

/// <summary>Something asked so often that it is kept in memory: dropped at once where it changes, after a while on other nodes.</summary>
/// <param name="lasting">How long other nodes may go on with what they know.</param>
/// <param name="changedBy">First words of the facts that change it, e.g. unit for unit.moved.</param>
public sealed class Kept<T>(TimeSpan lasting, IReadOnlyList<string> changedBy) : IFactsWritten where T : class
{
    volatile Loaded? loaded;

    public void Written(IReadOnlyCollection<string> kinds)
    {
        if (kinds.Any(kind => changedBy.Contains(kind.Split('.')[0])))
            loaded = null;
    }

    /// <summary>What is kept, loaded where nothing is or it is too old.</summary>
    public async Task<T> Get(Func<Task<T>> load)
    {
        if (loaded is { } kept && Environment.TickCount64 - kept.Since < lasting.TotalMilliseconds)
            return kept.Value;
        var value = await load();
        loaded = new(value, Environment.TickCount64);
        return value;
    }

    sealed record Loaded(T Value, long Since);
}

public static class KeptSetup
{
    /// <summary>Keeps one <typeparamref name="T"/> in memory.</summary>
    public static void AddKept<T>(this IServiceCollection services, TimeSpan lasting, params IReadOnlyList<string> changedBy) where T : class
    {
        var kept = new Kept<T>(lasting, changedBy);
        services.AddSingleton(kept);
        services.AddSingleton<IFactsWritten>(kept);
    }
}
