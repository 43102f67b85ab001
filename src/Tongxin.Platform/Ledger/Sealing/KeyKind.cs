using System.Security.Cryptography;

namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>A way of signing that an office may seal its ledger with. A key names its curve, and so tells its own kind.</summary>
public abstract class KeyKind
{
    /// <summary>P-256 with SHA-256, which every tool checks.</summary>
    public static readonly KeyKind P256 = new P256Key();

    /// <summary>SM2 with SM3 (GB/T 32918.2-2016), the state's own.</summary>
    public static readonly KeyKind Sm2 = new Sm2Key();

    public static IReadOnlyList<KeyKind> All => [P256, Sm2];

    /// <summary>As the command line calls it.</summary>
    public abstract string Name { get; }

    /// <summary>A new private key, PEM (PKCS #8).</summary>
    internal abstract string Make();

    /// <summary>The public key of a private one, DER (SubjectPublicKeyInfo).</summary>
    internal abstract byte[] Public(string pem);

    /// <returns>DER, as openssl reads it.</returns>
    internal abstract byte[] Sign(string pem, byte[] text);

    /// <summary>Whether it is that key's signature over exactly this text.</summary>
    protected abstract bool Verify(byte[] publicKey, byte[] text, byte[] signature);

    /// <summary>Whether that public key (DER) signed exactly this text. What is no key signed nothing.</summary>
    public static bool IsSigned(byte[] publicKey, byte[] text, byte[] signature)
    {
        try
        {
            return Of(publicKey).Verify(publicKey, text, signature);
        }
        catch (Exception noKey) when (noKey is CryptographicException or PlatformNotSupportedException or ArgumentException or FormatException or IOException)
        {
            return false;
        }
    }

    /// <summary>The kind of a public key in DER.</summary>
    public static KeyKind Of(ReadOnlySpan<byte> key) => key.IndexOf(Sm2Key.Algorithm) >= 0 ? Sm2 : P256;

    /// <summary>The kind of a private key in PEM.</summary>
    /// <exception cref="ArgumentException">It is no PEM.</exception>
    public static KeyKind Of(string pem) => Of(Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]));
}
