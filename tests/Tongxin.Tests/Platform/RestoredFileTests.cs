using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Tongxin.Platform.Data;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Platform;

public sealed class RestoredFileTests
{
    [Fact]
    public async Task An_office_restored_from_a_copy_with_another_journal_opens_again()
    {
        var folder = Directory.CreateTempSubdirectory("tongxin-restored-").FullName;
        var file = Path.Combine(folder, "tongxin.db");
        try
        {
            await Open(folder);
            Assert.Equal("delete", Ask(file, "PRAGMA journal_mode=DELETE"));

            await Open(folder);

            Assert.Equal("wal", Ask(file, "PRAGMA journal_mode"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task Open(string folder)
    {
        await using (var app = TongxinHost.Build(new() { DataDirectory = folder }, builder => builder.Logging.ClearProviders()))
            await TongxinHost.Migrate(app.Services, CancellationToken.None);
        using var pooled = new SqliteConnection(OfficeDatabase.File(Path.Combine(folder, "tongxin.db")).ConnectionString);
        SqliteConnection.ClearPool(pooled);
    }

    static string? Ask(string file, string question)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar()?.ToString();
    }
}
