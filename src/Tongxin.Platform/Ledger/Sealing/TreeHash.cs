using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>How leaves and nodes of the ledger's tree are hashed (RFC 6962, section 2.1): the two get different prefixes, so that no node can pass for a leaf.</summary>
public sealed class TreeHash
{
    /// <summary>Bytes of a hash; the same for both functions.</summary>
    public const int Length = 32;

    const byte LeafPrefix = 0, NodePrefix = 1;

    /// <summary>SHA-256.</summary>
    public static readonly TreeHash Sha256 = new("sha256", SHA256.HashData);

    /// <summary>SM3 (GB/T 32905-2016).</summary>
    public static readonly TreeHash Sm3 = new("sm3", HashSm3);

    /// <summary>Both trees that the office keeps over the same facts.</summary>
    public static readonly IReadOnlyList<TreeHash> All = [Sha256, Sm3];

    readonly Hash hash;

    delegate byte[] Hash(ReadOnlySpan<byte> bytes);

    TreeHash(string name, Hash hash) => (Name, this.hash) = (name, hash);

    /// <summary>As openssl calls it.</summary>
    public string Name { get; }

    /// <summary>Hash of a tree without leaves.</summary>
    public byte[] Empty => hash([]);

    public byte[] Leaf(ReadOnlySpan<byte> entry) => Prefixed(LeafPrefix, entry, []);

    public byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Prefixed(NodePrefix, left, right);

    byte[] Prefixed(byte prefix, ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var length = 1 + one.Length + other.Length;
        Span<byte> bytes = length <= 1024 ? stackalloc byte[length] : new byte[length];
        bytes[0] = prefix;
        one.CopyTo(bytes[1..]);
        other.CopyTo(bytes[(1 + one.Length)..]);
        return hash(bytes);
    }

    static byte[] HashSm3(ReadOnlySpan<byte> bytes)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(bytes);
        var result = new byte[Length];
        digest.DoFinal(result);
        return result;
    }
}
