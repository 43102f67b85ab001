using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Import;

/// <summary>Writes what was judged in one transaction: every accepted row, or none where something changed since.</summary>
public static class AllOrNone
{
    /// <param name="first">Done first, in the same transaction: takes the uploaded file out of the waiting ones.</param>
    /// <exception cref="RefusedException">Something changed since the rows were judged; nothing is written.</exception>
    public static async Task Write(OfficeDb db, ImportKind kind, Func<Task>? first, Func<Task> write, CancellationToken ct)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (first is not null)
                await first();
            await write();
            await transaction.CommitAsync(ct);
        }
        catch (Exception lost) when (lost is DbUpdateException or StaleRecordException)
        {
            throw new RefusedException(kind.ChangedMeanwhile);
        }
    }

    /// <summary>The records that rows change, insisting that each is still as it was judged.</summary>
    /// <param name="all">Tracked, with what belongs to them.</param>
    public static async Task<Dictionary<Guid, T>> Kept<T>(IQueryable<T> all, ImportKind kind, IEnumerable<T?> judged, CancellationToken ct) where T : Record
    {
        var seen = judged.OfType<T>().ToList();
        var ids = seen.Select(record => record.Id).ToList();
        // One parameter, however many records: a statement may not have one for each.
        var records = ids.Count == 0 ? [] : await all.Where(record => EF.Parameter(ids).Contains(record.Id)).ToDictionaryAsync(record => record.Id, ct);
        foreach (var record in seen)
            Refusal.ThrowIf(records.TryGetValue(record.Id, out var now) && now.Version == record.Version ? null : kind.ChangedMeanwhile);
        return records;
    }
}
