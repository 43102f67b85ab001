namespace Tongxin.Platform.Data;

/// <summary>Statements that make the facts append-only in the database itself, on both engines.</summary>
public static class DatabaseGuards
{
    const string Sealed = "what is sealed is not changed";

    /// <summary>Everything the first migration adds beside tables: the ledger's guard and the word index.</summary>
    public static IEnumerable<string> Install(DatabaseKind kind) => Ledger(kind).Concat(SearchDialect.Install(kind));

    /// <summary>Names of the triggers that keep the facts append-only and let them wait for sealing.</summary>
    public static IEnumerable<string> Triggers(DatabaseKind kind) => kind == DatabaseKind.Postgres
        ? ["facts_no_change", "facts_no_truncate", "facts_wait"]
        : ["facts_no_update", "facts_no_delete", "facts_no_replace", "facts_wait"];

    /// <summary>What comes with sealing: the database itself notes that a fact waits for it, and keeps what was sealed.</summary>
    public static IEnumerable<string> Sealing(DatabaseKind kind) => kind == DatabaseKind.Postgres
        ?
        [
            """
            CREATE FUNCTION fact_waits() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN INSERT INTO unsealed_facts ("Seq") VALUES (NEW."Seq"); RETURN NULL; END $$
            """,
            "CREATE TRIGGER facts_wait AFTER INSERT ON facts FOR EACH ROW EXECUTE FUNCTION fact_waits()",
            $"CREATE FUNCTION what_is_sealed_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Sealed}'; END $$",
            .. SealedTables.SelectMany(table => new[]
            {
                $"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION what_is_sealed_stays()",
                $"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION what_is_sealed_stays()",
            }),
            WaitForSealing,
        ]
        :
        [
            "CREATE TRIGGER facts_wait AFTER INSERT ON facts BEGIN INSERT INTO unsealed_facts (\"Seq\") VALUES (NEW.\"Seq\"); END",
            .. SealedTables.SelectMany(table => new[]
            {
                $"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, '{Sealed}'); END",
                $"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{Sealed}'); END",
                $"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{Sealed}'); END",
            }),
            WaitForSealing,
        ];

    /// <summary>Statements with the facts' guard against deletion lifted around them: before an office is restored, the shipped data that nobody has used may go.</summary>
    public static IEnumerable<string> Lifted(DatabaseKind kind, IEnumerable<string> statements) => kind == DatabaseKind.Postgres
        ? ["ALTER TABLE facts DISABLE TRIGGER facts_no_change", .. statements, "ALTER TABLE facts ENABLE TRIGGER facts_no_change"]
        : ["DROP TRIGGER facts_no_delete", .. statements, NoDelete];

    static readonly string[] SealedTables = ["sealed_leaves", "sealed_heads"];

    const string NoDelete = "CREATE TRIGGER facts_no_delete BEFORE DELETE ON facts BEGIN SELECT RAISE(ABORT, 'facts are append-only: write a correcting fact instead'); END";

    // What was written before there was sealing is sealed first.
    const string WaitForSealing = "INSERT INTO unsealed_facts (\"Seq\") SELECT \"Seq\" FROM facts ORDER BY \"Seq\"";

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
            NoDelete,
            // REPLACE deletes without the delete trigger; an insert over an existing place is refused too.
            "CREATE TRIGGER facts_no_replace BEFORE INSERT ON facts WHEN EXISTS (SELECT 1 FROM facts WHERE \"Seq\" = NEW.\"Seq\") BEGIN SELECT RAISE(ABORT, 'facts are append-only: write a correcting fact instead'); END",
        ];
}
