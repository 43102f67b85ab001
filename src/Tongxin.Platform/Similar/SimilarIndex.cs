using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Similar;

/// <summary>Keeps the texts that are held against each other in step with the records, in the same transaction.</summary>
public static class SimilarIndex
{
    internal static async Task Follow(OfficeDb db, IReadOnlySet<Guid> changed, CancellationToken ct)
    {
        var records = db.ChangeTracker.Entries<Record>()
            .Where(entry => changed.Contains(entry.Entity.Id) && entry.Entity is ISimilar && IsToldAnew(entry))
            .ToList();
        var old = records.Where(entry => entry.State != EntityState.Added).Select(entry => entry.Entity.Id).ToList();
        await Keep(db, records.Select(entry => (entry.Entity.Id, entry.State == EntityState.Deleted ? null : ((ISimilar)entry.Entity).ToSimilar())), old, ct);
    }

    // Most acts on a record leave its text as it was: nothing is read, cut up and written for them.
    static bool IsToldAnew(EntityEntry<Record> entry) =>
        entry.State != EntityState.Modified || ((ISimilar)entry.OriginalValues.ToObject()).ToSimilar() != ((ISimilar)entry.Entity).ToSimilar();

    /// <summary>Notes texts of records that were there before the index, or whose texts are told in another way now; the caller saves.</summary>
    public static Task Keep(OfficeDb db, IReadOnlyDictionary<Guid, SimilarText?> texts, CancellationToken ct) =>
        Keep(db, texts.Select(text => (text.Key, text.Value)), [.. texts.Keys], ct);

    static async Task Keep(OfficeDb db, IEnumerable<(Guid Record, SimilarText? Text)> texts, List<Guid> old, CancellationToken ct)
    {
        var entries = old.Count == 0 ? [] : await db.Set<SimilarEntry>().Where(e => old.Contains(e.Record)).ToDictionaryAsync(e => e.Record, ct);
        foreach (var (record, text) in texts)
        {
            entries.TryGetValue(record, out var entry);
            if (text is null && entry is not null)
                db.Remove(entry);
            else if (text is not null)
                Put(db, record, text, entry);
        }
    }

    static void Put(OfficeDb db, Guid record, SimilarText text, SimilarEntry? entry)
    {
        var (words, inTitle, rest) = SimilarWords.ForIndex(text);
        if (entry is null)
            db.Add(new SimilarEntry { Record = record, Kind = text.Kind, Words = words, InTitle = inTitle, Rest = rest });
        else
            (entry.Kind, entry.Words, entry.InTitle, entry.Rest) = (text.Kind, words, inTitle, rest);
    }
}
