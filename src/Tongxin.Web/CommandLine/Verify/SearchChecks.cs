using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Files.Text;
using Tongxin.Platform.Search;
using Record = Tongxin.Platform.Data.Record;

namespace Tongxin.Web.CommandLine.Verify;

/// <summary>Whether the search box finds every record as it is now, and nothing that is no more.</summary>
static class SearchChecks
{
    const int Batch = 1000;

    public static async Task<IReadOnlyList<Finding>> Run(OfficeDb db, DatabaseKind kind, CancellationToken ct)
    {
        var (records, missing, stale, kept) = (0, 0, 0, 0);
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.BaseType is null && typeof(ISearchable).IsAssignableFrom(type.ClrType)))
        {
            var counted = await (Task<Counted>)Check.MakeGenericMethod(type.ClrType).Invoke(null, [db, ct])!;
            (records, missing, stale, kept) = (records + counted.Records, missing + counted.Missing, stale + counted.Stale, kept + counted.Kept);
        }
        kept += await db.Set<SearchEntry>().CountAsync(e => e.Kind == FileTexts.Kind && db.Set<StoredFile>().Any(f => f.Id == e.Subject), ct);
        var orphans = await db.Set<SearchEntry>().CountAsync(ct) - kept;
        var trouble = (missing, stale, orphans) == (0, 0, 0) ? null : $"缺 {missing} 条，过时 {stale} 条，多 {orphans} 条";
        return [new("查找索引", $"{records} 条记录，{kept} 条可查", trouble), .. await Words(db, kind, ct)];
    }

    static readonly MethodInfo Check = typeof(SearchChecks).GetMethod(nameof(CheckType), BindingFlags.Static | BindingFlags.NonPublic)!;

    sealed record Counted(int Records, int Missing, int Stale, int Kept);

    static async Task<Counted> CheckType<T>(OfficeDb db, CancellationToken ct) where T : Record
    {
        var counted = new Counted(0, 0, 0, 0);
        var last = Guid.Empty;
        while (true)
        {
            var records = await db.Set<T>().AsNoTracking().Where(r => r.Id > last).OrderBy(r => r.Id).Take(Batch).ToListAsync(ct);
            if (records.Count == 0)
                return counted;
            last = records[^1].Id;
            var ids = records.Select(r => r.Id).ToList();
            var entries = await db.Set<SearchEntry>().AsNoTracking().Where(e => ids.Contains(e.Subject)).ToDictionaryAsync(e => e.Subject, ct);
            foreach (var record in records)
                counted = Count(counted, ((ISearchable)record).ToSearch(), entries.GetValueOrDefault(record.Id));
        }
    }

    // What a record says of its parts is not compared: they were not fetched with it.
    static Counted Count(Counted so, SearchText? text, SearchEntry? entry) => (text, entry) switch
    {
        (null, null) => so with { Records = so.Records + 1 },
        (not null, null) => so with { Records = so.Records + 1, Missing = so.Missing + 1 },
        (null, not null) => so with { Records = so.Records + 1, Stale = so.Stale + 1, Kept = so.Kept + 1 },
        _ => so with
        {
            Records = so.Records + 1,
            Kept = so.Kept + 1,
            Stale = so.Stale + (text.Title == entry.Title && text.Address == entry.Address && text.Permission == entry.Permission && text.Unit == entry.Unit ? 0 : 1),
        },
    };

    // SQLite keeps the words in a table of their own, which can be compared with the entries; PostgreSQL's index is part of the table.
    static async Task<IReadOnlyList<Finding>> Words(OfficeDb db, DatabaseKind kind, CancellationToken ct)
    {
        if (kind == DatabaseKind.Postgres)
            return [];
        try
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO search_words(search_words, rank) VALUES ('integrity-check', 1)", ct);
            return [new("查找的词", "与条目一致", null)];
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return [new("查找的词", "", "与条目不一致")];
        }
    }
}
