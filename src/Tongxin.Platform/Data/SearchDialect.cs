using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Search;

namespace Tongxin.Platform.Data;

/// <summary>Asks each database for the entries that hold all words: FTS5 on SQLite, a GIN index on PostgreSQL.</summary>
static class SearchDialect
{
    public static IQueryable<SearchEntry> Matching(OfficeDb db, DatabaseKind kind, IReadOnlyList<string> words)
    {
        if (kind == DatabaseKind.Postgres)
        {
            var all = string.Join(" & ", words.Select(word => $"'{word.Replace("'", "''", StringComparison.Ordinal)}'{Prefix(word, ":*")}"));
            return db.Set<SearchEntry>().FromSql($"""SELECT * FROM search_entries WHERE array_to_tsvector(string_to_array("Terms", ' ')) @@ CAST({all} AS tsquery)""").AsNoTracking();
        }
        var match = string.Join(" AND ", words.Select(word => $"\"{word}\"{Prefix(word, "*")}"));
        return db.Set<SearchEntry>().FromSql($"""SELECT * FROM search_entries WHERE "Id" IN (SELECT rowid FROM search_words WHERE search_words MATCH {match})""").AsNoTracking();
    }

    // Latin words and numbers are found by their beginning.
    static string Prefix(string word, string mark) => char.IsAsciiLetterOrDigit(word[0]) ? mark : "";

    /// <summary>What the first migration of each database adds for searching and for the ledger.</summary>
    public static IEnumerable<string> Install(DatabaseKind kind) => kind == DatabaseKind.Postgres
        ?
        [
            """CREATE INDEX "IX_search_words" ON search_entries USING GIN (array_to_tsvector(string_to_array("Terms", ' ')))""",
        ]
        :
        [
            """CREATE VIRTUAL TABLE search_words USING fts5("Terms", content='search_entries', content_rowid='Id', tokenize='unicode61')""",
            """CREATE TRIGGER search_entries_ai AFTER INSERT ON search_entries BEGIN INSERT INTO search_words(rowid, "Terms") VALUES (new."Id", new."Terms"); END""",
            """CREATE TRIGGER search_entries_ad AFTER DELETE ON search_entries BEGIN INSERT INTO search_words(search_words, rowid, "Terms") VALUES ('delete', old."Id", old."Terms"); END""",
            """CREATE TRIGGER search_entries_au AFTER UPDATE OF "Terms" ON search_entries BEGIN INSERT INTO search_words(search_words, rowid, "Terms") VALUES ('delete', old."Id", old."Terms"); INSERT INTO search_words(rowid, "Terms") VALUES (new."Id", new."Terms"); END""",
        ];
}
