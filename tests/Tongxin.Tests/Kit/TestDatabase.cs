using Microsoft.Data.Sqlite;
using Npgsql;
using Tongxin.Platform.Data;

namespace Tongxin.Tests.Kit;

/// <summary>A database that one test uses at a time, copied from one that was migrated and filled once, and put back as it was for the next.</summary>
public sealed class TestDatabase : IDisposable
{
    static readonly bool OnPostgres = Environment.GetEnvironmentVariable("TONGXIN_TEST_DB") == "postgres";
    static readonly string Server = Environment.GetEnvironmentVariable("TONGXIN_TEST_POSTGRES") ?? "";
    static readonly string Folder = Directory.CreateTempSubdirectory("tongxin-tests-").FullName;

    readonly string name;

    TestDatabase(string name, OfficeDatabase database) => (this.name, Database) = (name, database);

    public OfficeDatabase Database { get; }

    /// <summary>Where the key lies that seals its ledger.</summary>
    public string LedgerKey => Path.Combine(Folder, name + ".key");

    /// <summary>An empty database, to be migrated by whoever asks.</summary>
    public static TestDatabase Empty()
    {
        var name = "t" + Guid.CreateVersion7().ToString("N");
        if (!OnPostgres)
            return new(name, OfficeDatabase.File(Path.Combine(Folder, name + ".db")));
        Execute($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
        return new(name, new(DatabaseKind.Postgres, Connection(name)));
    }

    /// <summary>Makes the database the one to copy: notes its rows, and lets go of it. PostgreSQL copies only what nobody is connected to.</summary>
    public TestDatabase AsTemplate()
    {
        if (OnPostgres)
        {
            Execute(KeepRows, Database.ConnectionString);
            NpgsqlConnection.ClearAllPools();
        }
        return this;
    }

    /// <summary>Makes the rows of a copy what they were when it was copied.</summary>
    public void PutBack(TestDatabase template)
    {
        if (OnPostgres)
            Execute("CALL kept.put_back()", Database.ConnectionString);
        else
            Backup(template.Database.ConnectionString, Database.ConnectionString);
    }

    public TestDatabase Copy()
    {
        var copy = "t" + Guid.CreateVersion7().ToString("N");
        if (OnPostgres)
        {
            Execute($"CREATE DATABASE {copy} TEMPLATE {name}");
            return new(copy, new(DatabaseKind.Postgres, Connection(copy)));
        }
        var to = OfficeDatabase.File(Path.Combine(Folder, copy + ".db"));
        Backup(Database.ConnectionString, to.ConnectionString);
        return new(copy, to);
    }

    static void Backup(string template, string copy)
    {
        using var from = new SqliteConnection(template);
        from.Open();
        using var to = new SqliteConnection(copy);
        to.Open();
        from.BackupDatabase(to);
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

    static void Execute(string sql, string? database = null)
    {
        using var connection = new NpgsqlConnection(database ?? Server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    // A new database for each test takes PostgreSQL longer than most tests take. As a replica it lets facts be deleted and asks for no foreign keys.
    const string KeepRows = """
        CREATE SCHEMA kept;
        DO $$ DECLARE t text; BEGIN
          FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE format('CREATE TABLE kept.%1$I AS TABLE public.%1$I', t);
          END LOOP;
        END $$;
        CREATE PROCEDURE kept.put_back() LANGUAGE plpgsql AS $$ DECLARE t text; c record; BEGIN
          SET LOCAL session_replication_role = replica;
          FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'kept' LOOP
            EXECUTE format('DELETE FROM public.%1$I', t);
            EXECUTE format('INSERT INTO public.%1$I SELECT * FROM kept.%1$I', t);
          END LOOP;
          FOR c IN SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND is_identity = 'YES' LOOP
            EXECUTE format('SELECT setval(pg_get_serial_sequence(%2$L, %3$L), (SELECT coalesce(max(%3$I), 0) + 1 FROM public.%1$I), false)',
              c.table_name, format('public.%I', c.table_name), c.column_name);
          END LOOP;
        END $$;
        """;
}
