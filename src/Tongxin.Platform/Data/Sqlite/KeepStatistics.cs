using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Jobs;

namespace Tongxin.Platform.Data.Sqlite;

/// <summary>Lets SQLite count anew what its tables hold when they have grown much, as PostgreSQL does by itself; by that it chooses its indexes. Where nothing has grown, it does nothing.</summary>
public sealed class KeepStatistics(OfficeDb db) : IDuty
{
    // Nobody can write meanwhile: of each index so many entries are looked at. With a million suggestions that takes a second and a half, and happens when there are ten times as many as before.
    const string Limit = "PRAGMA analysis_limit = 100000";

    // Which tables have grown, of all of them; said only, not done.
    const string Grown = "PRAGMA optimize(0x10003)";

    public async Task Run(CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
            return;
        await db.Database.OpenConnectionAsync(ct);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = Grown;
        var statements = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync(ct))
            while (await rows.ReadAsync(ct))
                statements.Add(rows.GetString(0));
        if (statements.Count == 0)
            return;
        command.CommandText = string.Join(';', statements.Prepend(Limit));
        await command.ExecuteNonQueryAsync(ct);
        // Connections read the counts when they are opened: the others are opened anew.
        SqliteConnection.ClearPool(connection);
    }
}
