using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Backup;

/// <summary>Rows of a table that were written.</summary>
public sealed record TableDone(string Table, long Rows);

/// <summary>Writes the whole office, as it is at one moment, into one file that either engine restores (备份). Nobody waits for it.</summary>
public sealed class BackUpOffice(OfficeDb db, OfficeClock clock) : IUseCase
{
    static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="file">Must not exist; it appears only once it is complete.</param>
    /// <exception cref="RefusedException">There is such a file, or the database is not there or not up to date.</exception>
    public async Task Run(string file, IProgress<TableDone> progress, CancellationToken ct)
    {
        Refusal.ThrowIf(File.Exists(file) ? new("backup.file-exists", $"已有文件 {file}，没有覆盖。请换一个文件名。") : await WhyNot(ct));
        var part = file + ".part";
        // It holds everything, also what protects cookies: only this user may read it.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(part);
        try
        {
            await using (var to = new FileStream(part, options))
            {
                await Write(to, progress, ct);
                to.Flush(flushToDisk: true);
            }
            File.Move(part, file);
        }
        finally
        {
            File.Delete(part);
        }
    }

    async Task<Refusal?> WhyNot(CancellationToken ct) =>
        !await db.Database.CanConnectAsync(ct) ? new("backup.no-database", "没有这个数据库，请核对 --data 或 --database。")
        : (await db.Database.GetPendingMigrationsAsync(ct)).Any() ? new("backup.not-up-to-date", "数据库还没有更新到这个版本。启动一次服务就会更新；或者用原来版本的程序备份。")
        : null;

    async Task Write(Stream to, IProgress<TableDone> progress, CancellationToken ct)
    {
        await using var moment = await OneMoment.Of(db, ct);
        var snapshot = moment.Transaction;
        var (tables, digests) = (BackupTable.All(db), new BackupDigests());
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        var label = await Label(tables, snapshot, ct);
        await Add(zip, BackupLabel.Entry, digests, async entry => await entry.WriteAsync(label.ToBytes(), ct), ct);
        foreach (var table in tables)
        {
            await Add(zip, table.Entry, digests, entry => WriteRows(entry, table, snapshot, ct), ct);
            progress.Report(new(table.Name, label.Tables[table.Name]));
        }
        await using var last = await zip.CreateEntry(BackupDigests.Entry).OpenAsync(ct);
        await last.WriteAsync(Encoding.UTF8.GetBytes(digests.Text), ct);
    }

    async Task<BackupLabel> Label(IReadOnlyList<BackupTable> tables, DbTransaction snapshot, CancellationToken ct)
    {
        var counts = new Dictionary<string, long>();
        foreach (var table in tables)
        {
            await using var count = snapshot.Ask(table.Count);
            counts[table.Name] = Convert.ToInt64(await count.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
        }
        var head = await db.Set<SealedHead>().AsNoTracking().OrderByDescending(h => h.Number).FirstOrDefaultAsync(ct);
        return new(BackupLabel.Present, BackupLabel.PresentMigration(db), clock.Now, counts, head is null ? null : new(head.Number, Convert.ToHexStringLower(head.Sha256)));
    }

    static async Task Add(ZipArchive zip, string name, BackupDigests digests, Func<Stream, Task> write, CancellationToken ct)
    {
        using var sha256 = SHA256.Create();
        await using (var entry = await zip.CreateEntry(name).OpenAsync(ct))
        await using (var hashed = new CryptoStream(entry, sha256, CryptoStreamMode.Write))
            await write(hashed);
        digests.Add(name, sha256.Hash!);
    }

    static async Task WriteRows(Stream entry, BackupTable table, DbTransaction snapshot, CancellationToken ct)
    {
        await using var select = snapshot.Ask(table.Select);
        await using var rows = await select.ExecuteReaderAsync(ct);
        await using var json = new Utf8JsonWriter(entry, Json);
        while (await rows.ReadAsync(ct))
        {
            json.WriteStartObject();
            foreach (var (at, column) in table.Columns.Index())
                column.Write(rows, at, json);
            json.WriteEndObject();
            await json.FlushAsync(ct);
            json.Reset();
            entry.WriteByte((byte)'\n');
        }
    }
}
