using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;

namespace Tongxin.Platform.Search;

/// <summary>Keeps the index in step with the records, in the same transaction.</summary>
static class SearchIndex
{
    public static async Task Follow(OfficeDb db, IReadOnlySet<Guid> changed, CancellationToken ct)
    {
        var records = db.ChangeTracker.Entries<Record>()
            .Where(entry => changed.Contains(entry.Entity.Id) && entry.Entity is ISearchable)
            .ToList();
        var old = records.Where(entry => entry.State != EntityState.Added).Select(entry => entry.Entity.Id).ToList();
        var entries = old.Count == 0 ? [] : await db.Set<SearchEntry>().Where(e => old.Contains(e.Subject)).ToDictionaryAsync(e => e.Subject, ct);
        foreach (var tracked in records)
        {
            var text = tracked.State == EntityState.Deleted ? null : ((ISearchable)tracked.Entity).ToSearch();
            entries.TryGetValue(tracked.Entity.Id, out var entry);
            if (text is null && entry is not null)
                db.Remove(entry);
            else if (text is not null)
                Put(db, tracked.Entity.Id, text, entry);
        }
        await ForgetFiles(db, ct);
    }

    // The words of a file come later (FileTexts), and go with it.
    static async Task ForgetFiles(OfficeDb db, CancellationToken ct)
    {
        var gone = db.ChangeTracker.Entries<StoredFile>().Where(entry => entry.State == EntityState.Deleted).Select(entry => entry.Entity.Id).ToList();
        if (gone.Count > 0)
            db.RemoveRange(await db.Set<SearchEntry>().Where(e => gone.Contains(e.Subject)).ToListAsync(ct));
    }

    static void Put(OfficeDb db, Guid subject, SearchText text, SearchEntry? entry)
    {
        var terms = Bigrams.ForIndex(text.Title, text.Detail, text.Text);
        if (entry is null)
        {
            db.Add(new SearchEntry
            {
                Subject = subject,
                Kind = text.Kind,
                Title = text.Title,
                Detail = text.Detail,
                Address = text.Address,
                Permission = text.Permission,
                Unit = text.Unit,
                Terms = terms,
            });
            return;
        }
        (entry.Kind, entry.Title, entry.Detail) = (text.Kind, text.Title, text.Detail);
        (entry.Address, entry.Permission, entry.Unit, entry.Terms) = (text.Address, text.Permission, text.Unit, terms);
    }
}
