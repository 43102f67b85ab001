using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Platform.Search;
using Tongxin.Tests.CommandLine;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Ledger.Sealing;

namespace Tongxin.Tests.Backup;

/// <summary>The machine is lost: the office goes on from its backup on an empty one.</summary>
public sealed class DrillTests
{
    [Fact]
    public async Task A_restored_office_has_the_same_rows_and_its_ledger_goes_on_with_the_same_key()
    {
        await using var office = await BackedUp.Filled();
        using var machine = TestDatabase.Empty();
        var head = await office.LastHead();
        var file = await office.BackUp();

        var said = await BackedUp.Run(machine.Database, "restore", file);

        Assert.True(said.Code == 0, said.Error);
        Assert.Contains("用 tongxin verify 核对", said.Output, StringComparison.Ordinal);
        Assert.Contains("密钥不在备份里", said.Output, StringComparison.Ordinal);
        await using var restored = await BackedUp.Open(machine.Database, office);
        await BackedUp.InsistSame(office.Services, restored.Services);
        await using var scope = restored.Services.CreateAsyncScope();
        var (db, ledger) = (scope.ServiceProvider.GetRequiredService<OfficeDb>(), scope.ServiceProvider.GetRequiredService<CheckLedger>());
        Assert.Equal(head.Text, (await db.Set<SealedHead>().OrderByDescending(h => h.Number).FirstAsync()).Text);
        Assert.Null((await ledger.Run(CancellationToken.None)).Trouble);
        var waiting = await db.Set<UnsealedFact>().CountAsync();
        Assert.True(waiting > 0);
        Assert.Equal(waiting, await scope.ServiceProvider.GetRequiredService<SealLedger>().Run(CancellationToken.None));
        Assert.Null((await ledger.Run(CancellationToken.None)).Trouble);
    }

    [Fact]
    public async Task A_restored_office_is_whole_finds_its_words_and_counts_on()
    {
        await using var office = await BackedUp.Filled();
        using var machine = TestDatabase.Empty();
        // A unit above the one it stands under is no sound office; what was made so for the order of rows is put right.
        await office.Look(db => db.Database.ExecuteSqlRawAsync("""UPDATE units SET "Parent" = NULL WHERE "Code" = 'CWH'"""));
        await BackedUp.Run(machine.Database, "restore", await office.BackUp());

        var verified = await BackedUp.Run(machine.Database, "verify", "--ledger-key", office.Services.GetRequiredService<OfficeKey>().Path);

        Assert.True(verified.Code == 0, verified.Output);
        await using var restored = await BackedUp.Open(machine.Database, office);
        await using var scope = restored.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        var (fact, entry) = (await db.Facts.MaxAsync(f => f.Seq), await db.Set<SearchEntry>().MaxAsync(e => e.Id));
        db.Add(new Person("N001", "新来的"));
        await db.SaveChangesAsync();
        Assert.Equal(fact + 1, await db.Facts.MaxAsync(f => f.Seq));
        Assert.Equal(entry + 1, await db.Set<SearchEntry>().MaxAsync(e => e.Id));
        var kind = scope.ServiceProvider.GetRequiredService<OfficeDatabase>().Kind;
        Assert.Equal("新来的", (await SearchOf(db, kind, "新来")).Title);
        Assert.Contains("修订代表建议办理办法", (await SearchOf(db, kind, "修订")).Title, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM facts"));
    }

    [Fact]
    public async Task What_is_written_meanwhile_is_in_the_backup_wholly_or_not_at_all()
    {
        await using var office = await BackedUp.Filled();
        using var machine = TestDatabase.Empty();
        using var done = new CancellationTokenSource();
        var (written, begun) = (0, new TaskCompletionSource());
        var writing = Task.Run(async () =>
        {
            for (; !done.IsCancellationRequested || written < 3; written++)
            {
                await office.Has(new Person($"M{written:0000}", $"正在写{written}"));
                begun.TrySetResult();
            }
        });
        await begun.Task;

        var file = await office.BackUp();

        await done.CancelAsync();
        await writing;
        Assert.Equal(0, (await BackedUp.Run(machine.Database, "restore", file)).Code);
        await using var restored = await BackedUp.Open(machine.Database, office);
        await using var scope = restored.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        var people = await db.Set<Person>().Where(p => p.Code.StartsWith("M")).Select(p => p.Id).ToListAsync();
        Assert.InRange(people.Count, 1, written);
        Assert.Equal(await db.Set<Person>().CountAsync(), await db.Facts.Where(f => f.Kind == "person.registered").Select(f => f.Subject).Distinct().CountAsync());
        Assert.Equal(people.Count, await db.Set<SearchEntry>().CountAsync(e => people.Contains(e.Subject)));
        Assert.Null((await scope.ServiceProvider.GetRequiredService<CheckLedger>().Run(CancellationToken.None)).Trouble);
    }

    [Fact]
    public async Task Every_entity_of_the_model_is_in_the_backup_with_all_its_properties()
    {
        await using var office = await BackedUp.Filled();
        var head = await office.LastHead();

        await using var zip = await ZipFile.OpenReadAsync(await office.BackUp());

        Assert.Equal("office.json", zip.Entries[0].FullName);
        Assert.Equal("digests.txt", zip.Entries[^1].FullName);
        using var label = await JsonDocument.ParseAsync(await zip.Entries[0].OpenAsync());
        Assert.Equal(head.Number, label.RootElement.GetProperty("head").GetProperty("number").GetInt64());
        Assert.Equal(Convert.ToHexStringLower(head.Sha256), label.RootElement.GetProperty("head").GetProperty("sha256").GetString());
        foreach (var type in await office.Look(db => Task.FromResult(db.Model.GetEntityTypes().ToList())))
        {
            var table = type.GetTableName()!;
            using var rows = new StreamReader(await zip.GetEntry($"tables/{table}.ndjson")!.OpenAsync());
            var lines = (await rows.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(label.RootElement.GetProperty("tables").GetProperty(table).GetInt64(), lines.Length);
            if (lines.Length > 0)
                Assert.Superset(type.GetProperties().Select(p => p.Name).ToHashSet(), JsonDocument.Parse(lines[0]).RootElement.EnumerateObject().Select(p => p.Name).ToHashSet());
        }
    }

    static Task<SearchEntry> SearchOf(OfficeDb db, DatabaseKind kind, string word) => kind == DatabaseKind.Postgres
        ? db.Set<SearchEntry>().FromSql($"""SELECT * FROM search_entries WHERE array_to_tsvector(string_to_array("Terms", ' ')) @@ CAST({$"'{word}'"} AS tsquery)""").SingleAsync()
        : db.Set<SearchEntry>().FromSql($"""SELECT * FROM search_entries WHERE "Id" IN (SELECT rowid FROM search_words WHERE search_words MATCH {$"\"{word}\""})""").SingleAsync();
}
