using System.Collections.Concurrent;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Looking;

/// <summary>Notes whom this request shows a sensitive record. Reading neither waits for the note nor fails by it: it is written within a minute.</summary>
public sealed class Looks(Acting acting, OfficeClock clock, WaitingLooks waiting)
{
    /// <summary>Called by whatever is about to show the record.</summary>
    public void Note(LookKind kind, Guid record)
    {
        // Whoever is at the command line has the database itself.
        if (acting.Who is not { } who)
            return;
        var now = clock.Now;
        waiting.Add(new() { At = now, Hour = (int)(now - DateTime.UnixEpoch).TotalHours, Who = who, Post = acting.Post, Kind = kind.Code, Record = record });
    }
}

/// <summary>Looks of this process that are not written yet; the first of each hour.</summary>
public sealed class WaitingLooks
{
    readonly ConcurrentDictionary<(Guid Who, Guid Record, int Hour), Look> waiting = new();

    public ICollection<Look> All => waiting.Values;

    public void Add(Look look) => waiting.TryAdd((look.Who, look.Record, look.Hour), look);

    public void Remove(Look look) => waiting.TryRemove((look.Who, look.Record, look.Hour), out _);
}
