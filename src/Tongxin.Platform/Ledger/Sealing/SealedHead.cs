using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>The ledger's tree at one moment (封存点): its size and roots, chained to the head before and signed with the office's key. Never altered.</summary>
[Unrecorded("Says of the facts what they were; it is no act.")]
public sealed class SealedHead
{
    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>Facts in the tree.</summary>
    public required long Size { get; init; }

    /// <summary>When it was sealed, UTC, to the second.</summary>
    public required DateTime At { get; init; }

    /// <summary>The day that ends with it; null within a day.</summary>
    public DateOnly? Closes { get; init; }

    public required byte[] Sha256 { get; init; }
    public required byte[] Sm3 { get; init; }

    /// <summary>SHA-256 of the signed text of the head before; zeros for the first.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>The public key that the signature is checked with, DER (SubjectPublicKeyInfo).</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>By which people know the key: SHA-256 of <see cref="PublicKey"/>, in hex.</summary>
    public string Fingerprint => Hex(SHA256.HashData(PublicKey));

    /// <summary>Over <see cref="Text"/>, by the kind of the key, DER.</summary>
    public byte[] Signature { get; set; } = [];

    /// <summary>Roots of the full subtrees of either tree, so that the next head needs none of the leaves.</summary>
    public required byte[] Sha256Edge { get; init; }

    public required byte[] Sm3Edge { get; init; }

    /// <summary>What is signed: lines of a name and a value, each ended by a line feed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"""
        tongxin ledger head 1
        number {Number}
        size {Size}
        sha256 {Hex(Sha256)}
        sm3 {Hex(Sm3)}
        at {At:yyyy-MM-dd'T'HH:mm:ss'Z'}
        closes {Closes?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"}
        previous {Hex(Previous)}
        key {Fingerprint}

        """).ReplaceLineEndings("\n");

    /// <summary>What the next head is chained to.</summary>
    public byte[] Digest => SHA256.HashData(Encoding.UTF8.GetBytes(Text));

    /// <summary>Whether the office's key signed exactly this.</summary>
    public bool IsSigned => KeyKind.IsSigned(PublicKey, Encoding.UTF8.GetBytes(Text), Signature);

    static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
