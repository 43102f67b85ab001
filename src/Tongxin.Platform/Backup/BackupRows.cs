using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Backup;

/// <summary>Writes the rows of one table, many with one statement; never more than a part of them is in memory.</summary>
sealed class BackupRows(BackupTable table, DbTransaction transaction)
{
    // SQLite looks for each value among all of its statement, so that more at once is slower; a row with a file in it goes alone.
    const int MostValues = 1_000, MostCharacters = 1_000_000;

    readonly List<string> waiting = [];

    public async Task<long> Write(IAsyncEnumerable<string> rows, CancellationToken ct)
    {
        var (written, characters) = (0L, 0);
        await foreach (var row in rows)
        {
            waiting.Add(row);
            (written, characters) = (written + 1, characters + row.Length);
            if (waiting.Count * table.Columns.Count < MostValues && characters < MostCharacters)
                continue;
            await Flush(ct);
            characters = 0;
        }
        if (waiting.Count > 0)
            await Flush(ct);
        return written;
    }

    async Task Flush(CancellationToken ct)
    {
        await using var insert = transaction.Ask("");
        var values = waiting.Select((row, number) => Values(insert, row, number * table.Columns.Count)).ToList();
        insert.CommandText = $"INSERT INTO {table.Sql} ({string.Join(", ", table.Columns.Select(column => column.Sql))}) VALUES {string.Join(", ", values)}";
        await insert.ExecuteNonQueryAsync(ct);
        waiting.Clear();
    }

    string Values(DbCommand insert, string row, int first)
    {
        using var json = JsonDocument.Parse(row);
        foreach (var (at, column) in table.Columns.Index())
            insert.Parameters.Add(column.Parameter(insert, Name(first + at), json.RootElement.GetProperty(column.Name)));
        return $"({string.Join(", ", Enumerable.Range(first, table.Columns.Count).Select(Name))})";
    }

    static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"@p{number}");
}
