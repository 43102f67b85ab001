namespace Tongxin.Platform.Data;

/// <summary>Triggers by which units' parts of suggestions carry what lists of suggestions are ordered and asked by, so that a unit's list is one range of one index. The database does it, on both engines: nothing that writes can forget it.</summary>
/// <remarks>On SQLite a migration that makes one of the two tables anew loses its trigger and has to install them again.</remarks>
public static class FollowDialect
{
    static readonly (string Of, string Kept)[] Columns = [("State", "PaperState"), ("Phase", "PaperPhase"), ("DueOrder", "PaperDueOrder"), ("ProposedOn", "ProposedOn")];

    static readonly string Followed = string.Join(", ", Columns.Select(column => $"\"{column.Of}\""));

    static readonly string Changed = string.Join(" OR ", Columns.Select(column => $"OLD.\"{column.Of}\" <> NEW.\"{column.Of}\""));

    static readonly string Follow = $"UPDATE handlings SET {Set("NEW")} WHERE \"Suggestion\" = NEW.\"Id\"";

    /// <summary>The triggers, and the columns of what is there already.</summary>
    public static IEnumerable<string> Install(DatabaseKind kind) => kind == DatabaseKind.Postgres
        ?
        [
            // Whoever changes the suggestion meanwhile is waited for.
            $"""
            CREATE FUNCTION handling_follows() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE s suggestions%ROWTYPE; BEGIN
            SELECT * INTO s FROM suggestions WHERE "Id" = NEW."Suggestion" FOR SHARE;
            IF FOUND THEN {string.Join(" ", Columns.Select(column => $"NEW.\"{column.Kept}\" := s.\"{column.Of}\";"))} END IF;
            RETURN NEW; END $$
            """,
            "CREATE TRIGGER handlings_follow BEFORE INSERT ON handlings FOR EACH ROW EXECUTE FUNCTION handling_follows()",
            $"CREATE FUNCTION handlings_are_told() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {Follow}; RETURN NULL; END $$",
            $"CREATE TRIGGER suggestions_tell AFTER UPDATE OF {Followed} ON suggestions FOR EACH ROW WHEN ({Changed}) EXECUTE FUNCTION handlings_are_told()",
            Fill,
        ]
        :
        [
            $"CREATE TRIGGER handlings_follow AFTER INSERT ON handlings BEGIN UPDATE handlings SET {Set("s")} FROM suggestions AS s WHERE s.\"Id\" = NEW.\"Suggestion\" AND handlings.\"Id\" = NEW.\"Id\"; END",
            $"CREATE TRIGGER suggestions_tell AFTER UPDATE OF {Followed} ON suggestions WHEN {Changed} BEGIN {Follow}; END",
            Fill,
        ];

    public static IEnumerable<string> Remove(DatabaseKind kind) => kind == DatabaseKind.Postgres
        ? ["DROP TRIGGER suggestions_tell ON suggestions", "DROP TRIGGER handlings_follow ON handlings", "DROP FUNCTION handlings_are_told", "DROP FUNCTION handling_follows"]
        : ["DROP TRIGGER suggestions_tell", "DROP TRIGGER handlings_follow"];

    static string Fill => $"UPDATE handlings SET {Set("s")} FROM suggestions AS s WHERE s.\"Id\" = handlings.\"Suggestion\"";

    static string Set(string from) => string.Join(", ", Columns.Select(column => $"\"{column.Kept}\" = {from}.\"{column.Of}\""));
}
