using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Ledger;

/// <summary>The ledger of years must fit on one machine: a fact costs at most 600 bytes beside its text, its indexes and its leaf in the sealed tree included.</summary>
public sealed class FactSizeTests
{
    const int Facts = 5000, Most = 600;
    static readonly bool OnPostgres = Environment.GetEnvironmentVariable("TONGXIN_TEST_DB") == "postgres";

    [Fact]
    public async Task A_fact_takes_at_most_600_bytes_beside_its_text()
    {
        await using var office = await Office.Open();
        var units = await office.Look(db => db.Set<Unit>().Select(u => u.Id).ToListAsync());
        var posts = await office.Look(db => db.Set<Post>().Select(p => new { p.Id, p.Person }).ToListAsync());
        var before = await Bytes(office);

        var texts = 0L;
        foreach (var some in Enumerable.Range(0, Facts).Chunk(500))
        {
            var facts = some.Select(n => Made(n, units[n * 3 % units.Count], posts[n * 7 % posts.Count].Person, posts[n * 7 % posts.Count].Id, units[n % units.Count])).ToList();
            texts += facts.Sum(fact => Encoding.UTF8.GetByteCount(fact.Sentence + fact.Changes));
            await office.Look(async db =>
            {
                db.AddRange(facts);
                return await db.SaveChangesAsync();
            });
        }
        await office.Do(services => services.GetRequiredService<SealLedger>().Run(CancellationToken.None));
        var grown = await Bytes(office) - before - texts;

        Assert.InRange(grown / (double)Facts, 100, Most);
    }

    /// <summary>As in use: by whoever is about, some late, a third of them on records that see many acts.</summary>
    static Fact Made(int n, Guid unit, Guid person, Guid post, Guid busy)
    {
        var day = new DateOnly(2026, 1, 5).AddDays(n / 30);
        return new()
        {
            At = day.ToDateTime(new(1, n % 60, n % 59), DateTimeKind.Utc),
            On = n % 20 == 0 ? day.AddDays(-3) : day,
            Kind = n % 3 == 0 ? "task.postponed" : "task.done",
            Subject = n % 3 == 0 ? busy : Guid.CreateVersion7(),
            SubjectVersion = n % 5,
            Unit = unit,
            Actor = person,
            Post = post,
            Sentence = $"完成：第 {n} 件事，按期",
            Changes = n % 3 == 0 ? """{"LastDay":["2026-04-10","2026-05-08"]}""" : null,
        };
    }

    /// <summary>What the table and its indexes take; on SQLite the whole file, in which nothing else grows meanwhile.</summary>
    static Task<long> Bytes(Office office) => office.Look(async db =>
    {
        var sql = OnPostgres
            ? "SELECT pg_total_relation_size('facts') + pg_total_relation_size('sealed_leaves') + pg_total_relation_size('sealed_heads')"
            : "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size";
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    });
}
