using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Tongxin.Platform.Data.Sqlite;

/// <summary>Settings of every SQLite connection: readers never wait for the writer, foreign keys hold, writers queue.</summary>
sealed class Pragmas : DbConnectionInterceptor
{
    public static readonly Pragmas Instance = new();

    const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; PRAGMA mmap_size=1073741824; PRAGMA temp_store=MEMORY;";

    // Mapped pages are shared by all connections; a cache of its own for each would be filled again and again.
    // The pool hands out the same handles again and again, and they keep their settings.
    readonly ConditionalWeakTable<sqlite3, object> set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var sqlite = (SqliteConnection)connection;
        // Asking whether there is a database opens it for reading only, and a file restored from elsewhere may still have another journal.
        if (sqlite.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase))
            return;
        if (set.TryAdd(sqlite.Handle!, this))
        {
            using var command = sqlite.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }
        // Opening registers a dozen functions each time: a request opens once, and closes when its context goes back to the pool.
        eventData.Context?.Database.OpenConnection();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
