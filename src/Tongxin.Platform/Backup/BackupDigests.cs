using System.IO.Compression;
using System.Security.Cryptography;

namespace Tongxin.Platform.Backup;

/// <summary>The last entry of a backup: the SHA-256 of every other entry, in the manner of sha256sum, so that damage is found before anything is written.</summary>
sealed class BackupDigests
{
    public const string Entry = "digests.txt";

    readonly List<string> lines = [];

    public string Text => string.Concat(lines.Select(line => line + "\n"));

    public void Add(string entry, byte[] sha256) => lines.Add($"{Convert.ToHexStringLower(sha256)}  {entry}");

    /// <summary>Those of a file as it is now.</summary>
    /// <exception cref="InvalidDataException">An entry cannot be unpacked.</exception>
    public static async Task<BackupDigests> Of(ZipArchive zip, CancellationToken ct)
    {
        var digests = new BackupDigests();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName != Entry))
        {
            await using var content = await entry.OpenAsync(ct);
            digests.Add(entry.FullName, await SHA256.HashDataAsync(content, ct));
        }
        return digests;
    }
}
