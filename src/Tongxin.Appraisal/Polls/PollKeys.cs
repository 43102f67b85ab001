using System.Security.Cryptography;
using Tongxin.Platform.Ledger.Sealing;

namespace Tongxin.Appraisal.Polls;

/// <summary>The keys of secret polls, one file for each beside the ledger's key: in no database and no backup, made with the poll and destroyed after its count.</summary>
/// <remarks>Nodes that share a database share the folder, as they share the ledger's key.</remarks>
public sealed class PollKeys(OfficeKey ledger)
{
    const int Length = 32;

    public string Folder { get; } = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(ledger.Path))!, "poll-keys");

    /// <summary>Makes a poll's key and its file, which only this user may read.</summary>
    /// <exception cref="IOException">There is one.</exception>
    public byte[] Make(Guid poll)
    {
        Directory.CreateDirectory(Folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var key = RandomNumberGenerator.GetBytes(Length);
        using var file = new FileStream(PathOf(poll), options);
        file.Write(key);
        return key;
    }

    /// <summary>Null where it is lost: the database was restored from a backup, or the file went astray.</summary>
    public byte[]? Find(Guid poll) => File.Exists(PathOf(poll)) ? File.ReadAllBytes(PathOf(poll)) : null;

    /// <summary>Those polls whose key is there.</summary>
    public IReadOnlyList<Guid> Kept() => !Directory.Exists(Folder) ? []
        : [.. Directory.EnumerateFiles(Folder, "*.key").Select(file => Guid.TryParse(Path.GetFileNameWithoutExtension(file), out var poll) ? poll : Guid.Empty).Where(poll => poll != Guid.Empty)];

    /// <summary>From here on nobody opens the poll's ballots any more, in whatever copy of the database they lie.</summary>
    public void Destroy(Guid poll)
    {
        if (!File.Exists(PathOf(poll)))
            return;
        File.WriteAllBytes(PathOf(poll), new byte[Length]);
        File.Delete(PathOf(poll));
    }

    string PathOf(Guid poll) => Path.Combine(Folder, $"{poll:N}.key");
}
