using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Tongxin.Platform.Data;

/// <summary>Asks each database which texts hold a word: FTS5 on SQLite, a GIN index on PostgreSQL. Both keep their lists of texts packed, a byte or two for each word of a text.</summary>
public static class SimilarDialect
{
    const string Indexed = """array_to_tsvector(string_to_array("Words", ' '))""";

    /// <summary>For each word the numbers of the texts that hold it.</summary>
    internal static async Task<IReadOnlyList<List<long>>> Holding(OfficeDb db, DatabaseKind kind, IReadOnlyList<string> words, CancellationToken ct)
    {
        var holding = words.Select(_ => new List<long>()).ToList();
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var ask = db.Database.GetDbConnection().CreateCommand();
            ask.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            if (kind == DatabaseKind.Postgres)
                await AskPostgres(ask, words, holding, ct);
            else
                await AskSqlite(ask, words, holding, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
        return holding;
    }

    static async Task AskPostgres(DbCommand ask, IReadOnlyList<string> words, List<List<long>> holding, CancellationToken ct)
    {
        ask.CommandText = $"""
            SELECT CAST(w.at AS integer) - 1, t.ids FROM unnest(@words) WITH ORDINALITY AS w(word, at)
            CROSS JOIN LATERAL (SELECT array_agg("Id") AS ids FROM similar_texts WHERE {Indexed} @@ CAST(quote_literal(w.word) AS tsquery)) AS t
            WHERE t.ids IS NOT NULL
            """;
        ask.Parameters.Add(new NpgsqlParameter("words", words.ToArray()));
        await using var rows = await ask.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            holding[rows.GetInt32(0)].AddRange(rows.GetFieldValue<long[]>(1));
    }

    static async Task AskSqlite(DbCommand ask, IReadOnlyList<string> words, List<List<long>> holding, CancellationToken ct)
    {
        ask.CommandText = """SELECT w.key, t.rowid FROM json_each(@words) AS w CROSS JOIN similar_words AS t WHERE t.similar_words MATCH '"' || w.value || '"'""";
        ask.Parameters.Add(new Microsoft.Data.Sqlite.SqliteParameter("@words", JsonSerializer.Serialize(words)));
        await using var rows = await ask.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            holding[rows.GetInt32(0)].Add(rows.GetInt64(1));
    }

    /// <summary>What the migration of each database adds beside the table.</summary>
    public static IEnumerable<string> Install(DatabaseKind kind) => kind == DatabaseKind.Postgres
        ?
        [
            // A list of words that wait to be sorted in would be read from end to end for every word that is asked for.
            $"""CREATE INDEX "IX_similar_words" ON similar_texts USING GIN ({Indexed}) WITH (fastupdate = off)""",
            // What is long lies beside the table, so that finding many texts reads few pages.
            """ALTER TABLE similar_texts SET (toast_tuple_target = 128)""",
        ]
        :
        [
            """CREATE VIRTUAL TABLE similar_words USING fts5("Words", content='similar_texts', content_rowid='Id', tokenize='ascii', detail=none)""",
            """CREATE TRIGGER similar_texts_ai AFTER INSERT ON similar_texts BEGIN INSERT INTO similar_words(rowid, "Words") VALUES (new."Id", new."Words"); END""",
            """CREATE TRIGGER similar_texts_ad AFTER DELETE ON similar_texts BEGIN INSERT INTO similar_words(similar_words, rowid, "Words") VALUES ('delete', old."Id", old."Words"); END""",
            """CREATE TRIGGER similar_texts_au AFTER UPDATE OF "Words" ON similar_texts BEGIN INSERT INTO similar_words(similar_words, rowid, "Words") VALUES ('delete', old."Id", old."Words"); INSERT INTO similar_words(rowid, "Words") VALUES (new."Id", new."Words"); END""",
        ];
}
