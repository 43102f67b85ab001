using System.Security.Cryptography;

namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>The key with which the office seals its ledger: P-256, in a file of its own, so that whoever can write to the database cannot seal what was written there.</summary>
/// <param name="path">A PEM file (PKCS #8). Nodes that share a database share it; a node without it does not seal.</param>
public sealed class OfficeKey(string path) : IDisposable
{
    readonly Lazy<ECDsa> key = new(() =>
    {
        var read = ECDsa.Create();
        read.ImportFromPem(File.ReadAllText(path));
        return read;
    });

    public string Path => path;

    public bool Exists => File.Exists(path);

    /// <summary>The public key, DER (SubjectPublicKeyInfo).</summary>
    public byte[] Public => key.Value.ExportSubjectPublicKeyInfo();

    /// <summary>Makes the key and its file, which only this user may read.</summary>
    /// <exception cref="IOException">There is one.</exception>
    public void Make()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(made.ExportPkcs8PrivateKeyPem() + "\n");
    }

    /// <returns>ECDSA with SHA-256, DER, as openssl reads it.</returns>
    public byte[] Sign(byte[] text) => key.Value.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public void Dispose()
    {
        if (key.IsValueCreated)
            key.Value.Dispose();
    }
}
