using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Record = Tongxin.Platform.Data.Record;

namespace Tongxin.Web.CommandLine.Verify;

/// <summary>Whether the ledger is whole: every fact has its subject, no record is behind its facts, and nobody took the guard away.</summary>
static class LedgerChecks
{
    public static async Task<IReadOnlyList<Finding>> Run(OfficeDb db, DatabaseKind kind, CancellationToken ct)
    {
        var tables = Tables(db);
        var facts = await Number(db, "SELECT COUNT(*) FROM facts", ct);
        var doubled = facts - await Number(db, "SELECT COUNT(DISTINCT \"Seq\") FROM facts", ct);
        var unknown = await Number(db, "SELECT COUNT(*) FROM facts f WHERE " + string.Join(" AND ", tables.Select(table =>
            $"NOT EXISTS (SELECT 1 FROM \"{table}\" t WHERE t.\"Id\" = f.\"Subject\")")), ct);
        var behind = 0L;
        foreach (var table in tables.Where(table => table != "accounts"))
            behind += await Number(db, $"SELECT COUNT(*) FROM \"{table}\" t WHERE t.\"Version\" < (SELECT MAX(f.\"SubjectVersion\") FROM facts f WHERE f.\"Subject\" = t.\"Id\")", ct);
        var gone = DatabaseGuards.Triggers(kind).Except(await Triggers(db, kind, ct)).ToList();
        return
        [
            new("事实的编号", $"{facts} 条，没有重号", doubled == 0 ? null : $"{doubled} 条重号"),
            new("事实的对象", $"都在 {tables.Count} 张表里找到", unknown == 0 ? null : $"{unknown} 条找不到对象"),
            new("记录的版本", "都不早于事实", behind == 0 ? null : $"{behind} 条记录的版本早于它的事实，可能被绕过程序改过"),
            new("事实只增不改的保护", "都在", gone.Count == 0 ? null : $"缺少触发器：{string.Join("、", gone)}"),
        ];
    }

    /// <summary>Tables whose rows can be subjects of facts.</summary>
    static IReadOnlyList<string> Tables(OfficeDb db) =>
        [.. db.Model.GetEntityTypes()
            .Where(type => type.BaseType is null && (typeof(Record).IsAssignableFrom(type.ClrType) || type.ClrType == typeof(Account)))
            .Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal)];

    static Task<List<string>> Triggers(OfficeDb db, DatabaseKind kind, CancellationToken ct) =>
        db.Database.SqlQueryRaw<string>(kind == DatabaseKind.Postgres
            ? "SELECT tgname::text AS \"Value\" FROM pg_trigger WHERE tgrelid = 'facts'::regclass AND tgenabled <> 'D'"
            : "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'facts'").ToListAsync(ct);

    static async Task<long> Number(OfficeDb db, string sql, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct) is { } value and not DBNull ? value : 0, CultureInfo.InvariantCulture);
    }
}
