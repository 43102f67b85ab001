using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Tongxin.Platform.Backup;

namespace Tongxin.Platform.Data;

/// <summary>How each database takes rows in any order.</summary>
static class BackupDialect
{
    public static DbCommand Ask(this DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText, command.CommandTimeout) = (transaction, sql, 0);
        return command;
    }

    /// <summary>Lets rows come before those they point to.</summary>
    public static IEnumerable<string> BeforeRows(DatabaseKind kind, IModel model) => kind == DatabaseKind.Postgres
        ? ForeignKeys(model, "DEFERRABLE INITIALLY DEFERRED")
        : ["PRAGMA defer_foreign_keys = ON"];

    /// <summary>Checks what rows point to, which SQLite does when all is committed, and lets PostgreSQL count on behind the highest number.</summary>
    public static IEnumerable<string> AfterRows(DatabaseKind kind, IModel model, IReadOnlyList<BackupTable> tables) => kind == DatabaseKind.Postgres
        ?
        [
            "SET CONSTRAINTS ALL IMMEDIATE",
            .. ForeignKeys(model, "NOT DEFERRABLE"),
            .. tables.SelectMany(table => table.Columns.Where(column => column.IsNumbered), (table, column) =>
                $"SELECT setval(pg_get_serial_sequence('{table.Sql}', '{column.Sql.Trim('"')}'), COALESCE(MAX({column.Sql}), 0) + 1, false) FROM {table.Sql}"),
        ]
        : [];

    static IEnumerable<string> ForeignKeys(IModel model, string when) =>
        model.GetRelationalModel().Tables.SelectMany(table => table.ForeignKeyConstraints, (table, key) => $"ALTER TABLE \"{table.Name}\" ALTER CONSTRAINT \"{key.Name}\" {when}");
}
