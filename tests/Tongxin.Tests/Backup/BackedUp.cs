using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Platform.Looking;
using Tongxin.Platform.Notices;
using Tongxin.Tests.CommandLine;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Ledger.Sealing;
using Tongxin.Tests.Plans;
using Tongxin.Web.CommandLine;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Backup;

/// <summary>Backups of an office, and databases they are restored to.</summary>
static class BackedUp
{
    /// <summary>A sealed office with something of each kind of value, and facts that wait for sealing.</summary>
    public static async Task<Office> Filled()
    {
        var office = await SealedOffice.Open();
        var parent = await office.Has(await Tasks.Planned(office, "DGW", "修订代表建议办理办法", person: "代表工委科员", number: "12", milestones: "3-15 起草"));
        await office.Has(await Tasks.Planned(office, "DGW", "调研“两个联系”", parent: parent));
        await office.Run("user", "reset", "代表");
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            (await db.Set<Account>().OrderBy(a => a.Id).FirstAsync()).LockoutEnd = new(2026, 4, 1, 1, 2, 3, TimeSpan.Zero);
            db.Add(new StoredValue { Key = "测试", Value = "一\n二\t\"三\"\u2028😀" });
            db.Add(new Look { At = new(2026, 4, 1, 1, 2, 3, DateTimeKind.Utc), Hour = 493081, Who = parent.Id, Kind = "talk", Record = parent.Id });
            await db.SaveChangesAsync();
            // Above the unit it stands under in every order by key.
            var (above, below) = (await db.Set<Unit>().SingleAsync(u => u.Code == "CWH"), await db.Set<Unit>().SingleAsync(u => u.Code == "DT1"));
            Assert.True(above.Id < below.Id);
            await db.Database.ExecuteSqlAsync($"""UPDATE units SET "Parent" = {below.Id} WHERE "Id" = {above.Id}""");
            await db.Database.ExecuteSqlAsync($"""INSERT INTO stored_files ("Id", "Owner", "Name", "ContentType", "Size", "Sha256", "At", "Content") VALUES ({Guid.CreateVersion7()}, {parent.Id}, {"表.pdf"}, {"application/pdf"}, {3}, {"00"}, {new DateTime(2026, 4, 1, 1, 0, 0, DateTimeKind.Utc)}, {new byte[] { 0, 10, 255 }})""");
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "DataProtectionKeys" ("FriendlyName", "Xml") VALUES ({"key"}, {"<key/>"})""");
        });
        return office;
    }

    public static string NewFile() => Path.Combine(Path.GetTempPath(), $"tongxin-backup-{Guid.CreateVersion7():N}.zip");

    public static async Task<string> BackUp(this Office office)
    {
        var file = NewFile();
        var said = await office.Run("backup", file);
        Assert.True(said.Code == 0, said.Error);
        return file;
    }

    public static async Task<Shell.Said> Run(OfficeDatabase database, params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await TongxinCommand.Root().Parse([.. words, "--database", database.ConnectionString]).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The restored office, with the key of the one that was backed up.</summary>
    public static async Task<WebApplication> Open(OfficeDatabase database, Office original)
    {
        var app = TongxinHost.Build(new() { ConnectionString = database.ConnectionString, LedgerKeyFile = original.Services.GetRequiredService<OfficeKey>().Path }, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(original.Clock);
            builder.Logging.SetMinimumLevel(LogLevel.Error);
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>Every row of every table as the driver gives it, asked without the code that backs up.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Rows(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        await db.Database.OpenConnectionAsync();
        var rows = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await reader.ReadAsync())
                lines.Add(Line(reader));
            rows[table] = [.. lines.Order(StringComparer.Ordinal)];
        }
        return rows;
    }

    public static async Task InsistSame(IServiceProvider expected, IServiceProvider actual, Func<string, string>? seen = null)
    {
        var (right, asked) = (await Rows(expected), await Rows(actual));
        Assert.Equal(right.Keys, asked.Keys);
        foreach (var table in right.Keys)
            Assert.Equal(right[table].Select(seen ?? (row => row)), asked[table].Select(seen ?? (row => row)));
    }

    static string Line(DbDataReader row) => string.Join("|", Enumerable.Range(0, row.FieldCount).Select(at => row.GetName(at) + "=" + row.GetValue(at) switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var text => text.ToString(),
    }));
}
