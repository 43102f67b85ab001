using Microsoft.Data.Sqlite;
using Npgsql;
using Tongxin.Platform.Data;

namespace Tongxin.Tests.Kit;

/// <summary>A database of its own for each test, copied from one that was migrated and filled once.</summary>
public sealed class TestDatabase : IDisposable
{
    static readonly bool OnPostgres = Environment.GetEnvironmentVariable("TONGXIN_TEST_DB") == "postgres";
    static readonly string Server = Environment.GetEnvironmentVariable("TONGXIN_TEST_POSTGRES") ?? "";
    static readonly string Folder = Directory.CreateTempSubdirectory("tongxin-tests-").FullName;

    readonly string name;

    TestDatabase(string name, OfficeDatabase database) => (this.name, Database) = (name, database);

    public OfficeDatabase Database { get; }

    /// <summary>An empty database, to be migrated by whoever asks.</summary>
    public static TestDatabase Empty()
    {
        var name = "t" + Guid.CreateVersion7().ToString("N");
        if (!OnPostgres)
            return new(name, OfficeDatabase.File(Path.Combine(Folder, name + ".db")));
        Execute($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
        return new(name, new(DatabaseKind.Postgres, Connection(name)));
    }

    /// <summary>Lets go of the database, so that it can be copied: PostgreSQL copies only what nobody is connected to.</summary>
    public TestDatabase LetGo()
    {
        if (OnPostgres)
            NpgsqlConnection.ClearAllPools();
        return this;
    }

    public TestDatabase Copy()
    {
        var copy = "t" + Guid.CreateVersion7().ToString("N");
        if (OnPostgres)
        {
            Execute($"CREATE DATABASE {copy} TEMPLATE {name}");
            return new(copy, new(DatabaseKind.Postgres, Connection(copy)));
        }
        var to = Path.Combine(Folder, copy + ".db");
        using var from = new SqliteConnection(Database.ConnectionString);
        from.Open();
        using var into = new SqliteConnection($"Data Source={to};Pooling=False");
        into.Open();
        from.BackupDatabase(into);
        return new(copy, OfficeDatabase.File(to));
    }

    public void Dispose()
    {
        if (OnPostgres)
        {
            using var connection = new NpgsqlConnection(Database.ConnectionString);
            NpgsqlConnection.ClearPool(connection);
            Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            return;
        }
        using (var connection = new SqliteConnection(Database.ConnectionString))
            SqliteConnection.ClearPool(connection);
        foreach (var file in Directory.GetFiles(Folder, name + ".db*"))
            File.Delete(file);
    }

    static string Connection(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 10, NoResetOnClose = true }.ConnectionString;

    static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
