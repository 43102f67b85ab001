namespace Tongxin.Platform.Data;

/// <summary>Statements that make the facts append-only in the database itself, on both engines.</summary>
public static class DatabaseGuards
{
    /// <summary>Everything the first migration adds beside tables: the ledger's guard and the word index.</summary>
    public static IEnumerable<string> Install(DatabaseKind kind) => Ledger(kind).Concat(SearchDialect.Install(kind));

    /// <summary>Names of the triggers that keep the facts append-only.</summary>
    public static IEnumerable<string> Triggers(DatabaseKind kind) => kind == DatabaseKind.Postgres
        ? ["facts_no_change", "facts_no_truncate"]
        : ["facts_no_update", "facts_no_delete", "facts_no_replace"];

    static IEnumerable<string> Ledger(DatabaseKind kind) => kind == DatabaseKind.Postgres
        ?
        [
            """
            CREATE FUNCTION facts_are_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'facts are append-only: write a correcting fact instead'; END $$
            """,
            "CREATE TRIGGER facts_no_change BEFORE UPDATE OR DELETE ON facts FOR EACH ROW EXECUTE FUNCTION facts_are_append_only()",
            "CREATE TRIGGER facts_no_truncate BEFORE TRUNCATE ON facts FOR EACH STATEMENT EXECUTE FUNCTION facts_are_append_only()",
        ]
        :
        [
            "CREATE TRIGGER facts_no_update BEFORE UPDATE ON facts BEGIN SELECT RAISE(ABORT, 'facts are append-only: write a correcting fact instead'); END",
            "CREATE TRIGGER facts_no_delete BEFORE DELETE ON facts BEGIN SELECT RAISE(ABORT, 'facts are append-only: write a correcting fact instead'); END",
            // REPLACE deletes without the delete trigger; an insert over an existing place is refused too.
            "CREATE TRIGGER facts_no_replace BEFORE INSERT ON facts WHEN EXISTS (SELECT 1 FROM facts WHERE \"Seq\" = NEW.\"Seq\") BEGIN SELECT RAISE(ABORT, 'facts are append-only: write a correcting fact instead'); END",
        ];
}
