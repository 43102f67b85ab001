using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Backup;

/// <summary>An office moves from a file to a server, and back.</summary>
public sealed class MovingTests
{
    static readonly string Server = Environment.GetEnvironmentVariable("TONGXIN_TEST_POSTGRES") ?? "";

    [Fact]
    public async Task An_office_moved_to_the_other_engine_and_back_is_the_same()
    {
        Assert.SkipUnless(Server.Length > 0, "Needs TONGXIN_TEST_POSTGRES.");
        await using var office = await BackedUp.Filled();
        var here = office.Services.GetRequiredService<OfficeDatabase>().Kind;
        var folder = Directory.CreateTempSubdirectory("tongxin-moving-").FullName;
        var name = "m" + Guid.CreateVersion7().ToString("N");
        await Execute($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
        try
        {
            var there = here == DatabaseKind.Sqlite
                ? new OfficeDatabase(DatabaseKind.Postgres, new NpgsqlConnectionStringBuilder(Server) { Database = name, Pooling = false }.ConnectionString)
                : new(DatabaseKind.Sqlite, $"Data Source={Path.Combine(folder, "moved.db")};Pooling=False");
            using var back = TestDatabase.Empty();

            await Move(await office.BackUp(), there);
            await using (var moved = await BackedUp.Open(there, office))
            {
                await using var scope = moved.Services.CreateAsyncScope();
                Assert.Null((await scope.ServiceProvider.GetRequiredService<CheckLedger>().Run(CancellationToken.None)).Trouble);
            }
            var again = BackedUp.NewFile();
            Assert.Equal(0, (await BackedUp.Run(there, "backup", again)).Code);
            await Move(again, back.Database);

            await using var restored = await BackedUp.Open(back.Database, office);
            // PostgreSQL keeps microseconds, as the sealed form of a fact does; SQLite keeps what the clock gave.
            await BackedUp.InsistSame(office.Services, restored.Services, row => Regex.Replace(row, @"(:\d\d\.\d{6})\d", at => at.Groups[1].Value.TrimEnd('0').TrimEnd('.')));
        }
        finally
        {
            await Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task Move(string file, OfficeDatabase to)
    {
        var said = await BackedUp.Run(to, "restore", file);
        Assert.True(said.Code == 0, said.Error);
    }

    static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
