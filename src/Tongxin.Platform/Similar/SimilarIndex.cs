using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Similar;

/// <summary>Keeps the texts that are held against each other in step with the records, in the same transaction.</summary>
static class SimilarIndex
{
    public static async Task Follow(OfficeDb db, IReadOnlySet<Guid> changed, CancellationToken ct)
    {
        var records = db.ChangeTracker.Entries<Record>()
            .Where(entry => changed.Contains(entry.Entity.Id) && entry.Entity is ISimilar)
            .ToList();
        var old = records.Where(entry => entry.State != EntityState.Added).Select(entry => entry.Entity.Id).ToList();
        var entries = old.Count == 0 ? [] : await db.Set<SimilarEntry>().Where(e => old.Contains(e.Record)).ToDictionaryAsync(e => e.Record, ct);
        foreach (var tracked in records)
        {
            var text = tracked.State == EntityState.Deleted ? null : ((ISimilar)tracked.Entity).ToSimilar();
            entries.TryGetValue(tracked.Entity.Id, out var entry);
            if (text is null && entry is not null)
                db.Remove(entry);
            else if (text is not null)
                Put(db, tracked.Entity.Id, text, entry);
        }
    }

    static void Put(OfficeDb db, Guid record, SimilarText text, SimilarEntry? entry)
    {
        var (grams, inTitle) = SimilarWords.ForIndex(text);
        if (entry is null)
            db.Add(new SimilarEntry { Record = record, Kind = text.Kind, Grams = grams, InTitle = inTitle });
        else
            (entry.Kind, entry.Grams, entry.InTitle) = (text.Kind, grams, inTitle);
    }
}
