using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongxin.Platform.Data;
using Tongxin.Tests.CommandLine;
using Tongxin.Tests.Kit;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Backup;

public sealed class RefusedRestoreTests
{
    [Fact]
    public async Task A_changed_byte_or_a_missing_end_is_found_before_anything_is_written()
    {
        await using var office = await Office.Open();
        var file = await office.BackUp();
        var whole = await File.ReadAllBytesAsync(file);
        var random = new Random(334);
        using var machine = TestDatabase.Empty();
        // Bytes of contents; in the names and sizes between them a change is found in the same way or has no effect.
        var places = Enumerable.Range(0, 12).Select(_ => random.Next(whole.Length * 3 / 4)).Where(at => InContent(file, at)).ToList();
        Assert.NotEmpty(places);
        foreach (var damaged in places.Select(at => Changed(whole, at)).Append(whole[..(whole.Length / 2)]).Append(whole[..^1]).Append([]).Append("no zip"u8.ToArray()))
        {
            await File.WriteAllBytesAsync(file, damaged);

            var said = await BackedUp.Run(machine.Database, "restore", file);

            Assert.Equal(1, said.Code);
            Assert.Contains("不是备份，或者已经损坏", said.Error, StringComparison.Ordinal);
        }
        Assert.Contains("有问题：数据库还没有更新", (await BackedUp.Run(machine.Database, "verify")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_was_replaced_left_out_or_put_in_is_found()
    {
        await using var office = await Office.Open();
        using var machine = TestDatabase.Empty();
        foreach (var change in (Action<ZipArchive>[])[zip => zip.GetEntry("tables/notices.ndjson")!.Delete(), zip => zip.GetEntry("digests.txt")!.Delete(), zip => zip.CreateEntry("tables/more.ndjson"), zip => Replace(zip, "tables/facts.ndjson", "")])
        {
            var file = await office.BackUp();
            await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update))
                change(zip);

            Assert.Contains("已经损坏", (await BackedUp.Run(machine.Database, "restore", file)).Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("migration", "\"Later\"", "较新版本")]
    [InlineData("form", "2", "较新版本")]
    [InlineData("migration", "\"First\"", "较早版本")]
    public async Task A_backup_of_another_version_says_which_program_to_take(string field, string value, string words)
    {
        await using var office = await Office.Open();
        using var machine = TestDatabase.Empty();
        var file = await office.BackUp();
        await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update))
        {
            var (label, digests) = (await Text(zip, "office.json"), await Text(zip, "digests.txt"));
            var other = Regex.Replace(label, $"\"{field}\": [^,\\s]+", $"\"{field}\": {value}");
            Assert.NotEqual(label, other);
            Replace(zip, "office.json", other);
            Replace(zip, "digests.txt", digests.Replace(Sha256(label), Sha256(other), StringComparison.Ordinal));
        }

        var said = await BackedUp.Run(machine.Database, "restore", file);

        Assert.Equal(1, said.Code);
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_with_an_office_in_it_is_left_alone()
    {
        await using var office = await Office.Open();
        var before = await BackedUp.Rows(office.Services);

        var said = await office.Run("restore", await office.BackUp());

        Assert.Equal(1, said.Code);
        Assert.Contains("这里已经有数据", said.Error, StringComparison.Ordinal);
        Assert.Equal(before, await BackedUp.Rows(office.Services));
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_is_not_brought_up_to_date_by_mistake()
    {
        await using var office = await Office.Open();
        using var machine = TestDatabase.Empty();
        await using var earlier = TongxinHost.Build(new() { ConnectionString = machine.Database.ConnectionString }, builder => builder.Logging.ClearProviders());
        await using var scope = earlier.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<OfficeDb>().Database;
        await database.GetService<IMigrator>().MigrateAsync("First");

        var said = await BackedUp.Run(machine.Database, "restore", await office.BackUp());

        Assert.Equal(1, said.Code);
        Assert.Contains("这里已经有数据（较早版本的数据库）", said.Error, StringComparison.Ordinal);
        Assert.Single(await database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task A_product_that_was_started_and_never_used_takes_a_backup_and_keeps_its_guards()
    {
        await using var office = await BackedUp.Filled();
        await using var started = await Office.OpenEmpty();

        var said = await started.Run("restore", await office.BackUp());

        Assert.True(said.Code == 0, said.Error);
        await BackedUp.InsistSame(office.Services, started.Services);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => started.Look(db => db.Database.ExecuteSqlRawAsync("DELETE FROM facts")));
    }

    [Fact]
    public async Task A_backup_never_replaces_a_file_and_needs_a_database()
    {
        await using var office = await Office.Open();
        var file = await office.BackUp();
        var before = await File.ReadAllBytesAsync(file);

        var again = await office.Run("backup", file);

        Assert.Equal(1, again.Code);
        Assert.Contains("没有覆盖", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
        using var machine = TestDatabase.Empty();
        var none = await BackedUp.Run(machine.Database, "backup", BackedUp.NewFile());
        Assert.Equal(1, none.Code);
        Assert.Contains(office.Services.GetRequiredService<OfficeDatabase>().Kind == DatabaseKind.Postgres ? "还没有更新" : "没有这个数据库", none.Error, StringComparison.Ordinal);
        Assert.Contains("没有这个文件", (await BackedUp.Run(machine.Database, "restore", BackedUp.NewFile())).Error, StringComparison.Ordinal);
    }

    static byte[] Changed(byte[] whole, int at)
    {
        var changed = whole.ToArray();
        changed[at] ^= 1;
        return changed;
    }

    // Far enough from the next entry's name.
    static bool InContent(string file, int at)
    {
        var bytes = File.ReadAllBytes(file).AsSpan(Math.Max(0, at - 90), 180);
        return bytes.IndexOf("PK\x03\x04"u8) < 0;
    }

    static async Task<string> Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    static void Replace(ZipArchive zip, string name, string text)
    {
        using var content = zip.GetEntry(name)!.Open();
        content.SetLength(0);
        content.Write(Encoding.UTF8.GetBytes(text));
    }

    static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
