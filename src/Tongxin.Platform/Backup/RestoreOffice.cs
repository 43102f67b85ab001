using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Search;

namespace Tongxin.Platform.Backup;

/// <summary>Fills an empty database with an office from its backup (恢复), all of it or nothing.</summary>
public sealed class RestoreOffice(OfficeDb db, OfficeDatabase database, IEnumerable<IShippedData> shipped) : IUseCase
{
    // What a start leaves in an office that nobody has used yet, beside the data that modules ship.
    static readonly Type[] LeftByAStart = [typeof(Fact), typeof(UnsealedFact), typeof(SearchEntry), typeof(FirstSetup), typeof(DataProtectionKey)];

    /// <exception cref="RefusedException">The backup is another version's, or the database holds an office already.</exception>
    public async Task Run(BackupFile backup, IProgress<TableDone> progress, CancellationToken ct)
    {
        Refusal.ThrowIf(backup.Label.WhyNot(db) ?? await WhyNot(ct));
        // Without the data that modules ship: the backup brings its own.
        await db.Database.MigrateAsync(ct);
        var tables = BackupTable.All(db);
        await db.Database.OpenConnectionAsync(ct);
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var transaction = whole.GetDbTransaction();
        await Empty(tables, transaction, ct);
        await Execute(transaction, BackupDialect.BeforeRows(database.Kind, db.Model), ct);
        foreach (var table in tables)
        {
            // The guard noted the facts that were just put in as waiting.
            if (table.Holds(typeof(UnsealedFact)))
                await Execute(transaction, [$"DELETE FROM {table.Sql}"], ct);
            var rows = await new BackupRows(table, transaction).Write(backup.Rows(table.Entry, ct), ct);
            if (rows != backup.Label.Tables.GetValueOrDefault(table.Name))
                throw BackupFile.Damaged();
            progress.Report(new(table.Name, rows));
        }
        await Execute(transaction, BackupDialect.AfterRows(database.Kind, db.Model, tables), ct);
        await whole.CommitAsync(ct);
    }

    // An office of an earlier version is not brought up to date by mistake.
    async Task<Refusal?> WhyNot(CancellationToken ct) =>
        (await db.Database.GetAppliedMigrationsAsync(ct)).Any() && (await db.Database.GetPendingMigrationsAsync(ct)).Any() ? NotEmpty("较早版本的数据库") : null;

    static Refusal NotEmpty(string what) => new("restore.not-empty", $"这里已经有数据（{what}），什么也没有写入。恢复只写入空的数据目录或空的数据库，请换一个。");

    async Task Empty(IReadOnlyList<BackupTable> tables, DbTransaction transaction, CancellationToken ct)
    {
        Type[] unused = [.. LeftByAStart, .. shipped.Select(data => data.Row)];
        var filled = new List<BackupTable>();
        foreach (var table in tables)
        {
            await using var count = transaction.Ask(table.Count);
            if (Convert.ToInt64(await count.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) > 0)
                filled.Add(table);
        }
        if (filled.Find(table => !unused.Any(table.Holds)) is { } used)
            throw new RefusedException(NotEmpty(used.Name));
        if (filled.Count > 0)
            await Execute(transaction, DatabaseGuards.Lifted(database.Kind, filled.Select(table => $"DELETE FROM {table.Sql}")), ct);
    }

    static async Task Execute(DbTransaction transaction, IEnumerable<string> statements, CancellationToken ct)
    {
        foreach (var statement in statements)
        {
            await using var command = transaction.Ask(statement);
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
