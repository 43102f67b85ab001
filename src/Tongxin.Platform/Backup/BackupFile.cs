using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Backup;

/// <summary>A backup that was read through once and is whole. Held open, so that what is restored is what was checked.</summary>
public sealed class BackupFile : IAsyncDisposable
{
    readonly ZipArchive zip;

    BackupFile(ZipArchive zip, BackupLabel label) => (this.zip, Label) = (zip, label);

    internal BackupLabel Label { get; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime At => Label.At;

    /// <exception cref="RefusedException">There is no such file, it is no backup, or a part of it is damaged or missing.</exception>
    public static async Task<BackupFile> Open(string file, CancellationToken ct)
    {
        if (!File.Exists(file))
            throw new RefusedException(new("restore.no-file", $"没有这个文件：{file}"));
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, ct);
            return new(zip, await Checked(zip, ct));
        }
        catch (Exception wrong) when (wrong is InvalidDataException or JsonException or EndOfStreamException)
        {
            await stream.DisposeAsync();
            throw Damaged();
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    static async Task<BackupLabel> Checked(ZipArchive zip, CancellationToken ct)
    {
        var label = await Bytes(zip, BackupLabel.Entry, ct) is { } bytes ? BackupLabel.From(bytes) : null;
        return label is not null && await Bytes(zip, BackupDigests.Entry, ct) is { } kept && Encoding.UTF8.GetString(kept) == (await BackupDigests.Of(zip, ct)).Text
            ? label
            : throw Damaged();
    }

    internal static RefusedException Damaged() => new(new("restore.damaged", "这个文件不是备份，或者已经损坏，什么也没有写入。请换一份备份。"));

    /// <summary>The rows of a table, one after the other.</summary>
    internal async IAsyncEnumerable<string> Rows(string entry, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        using var lines = new StreamReader(await (zip.GetEntry(entry) ?? throw Damaged()).OpenAsync(ct));
        while (await lines.ReadLineAsync(ct) is { } line)
            yield return line;
    }

    static async Task<byte[]?> Bytes(ZipArchive zip, string name, CancellationToken ct)
    {
        if (zip.GetEntry(name) is not { } entry)
            return null;
        await using var content = await entry.OpenAsync(ct);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    public ValueTask DisposeAsync() => zip.DisposeAsync();
}
