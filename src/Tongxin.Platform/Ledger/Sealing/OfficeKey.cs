namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>The key with which the office seals its ledger, in a file of its own, so that whoever can write to the database cannot seal what was written there.</summary>
/// <param name="path">A PEM file (PKCS #8). Nodes that share a database share it; a node without it does not seal.</param>
/// <param name="make">The kind of a key that is made; one that is there tells its own.</param>
public sealed class OfficeKey(string path, KeyKind make)
{
    readonly Lazy<(string Pem, KeyKind Kind, byte[] Public)> key = new(() =>
    {
        var pem = File.ReadAllText(path);
        var kind = KeyKind.Of(pem);
        return (pem, kind, kind.Public(pem));
    });

    public string Path => path;

    public bool Exists => File.Exists(path);

    /// <summary>The public key, DER (SubjectPublicKeyInfo).</summary>
    public byte[] Public => key.Value.Public;

    /// <summary>Makes the key and its file, which only this user may read.</summary>
    /// <exception cref="IOException">There is one.</exception>
    public void Make()
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(make.Make() + "\n");
    }

    /// <returns>DER, as openssl reads it.</returns>
    public byte[] Sign(byte[] text) => key.Value.Kind.Sign(key.Value.Pem, text);
}
