using Tongxin.Platform.Data;

namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>A fact's place in the ledger's tree (封存), with the hashes of its canonical form. Never altered.</summary>
[Unrecorded("Derived from the fact; it is what makes the fact checkable.")]
public sealed class SealedLeaf
{
    /// <summary>Place in the tree, from 0, in the order of sealing: that of <see cref="Seq"/> but for acts that were committed late.</summary>
    public required long Index { get; init; }

    /// <summary>The fact.</summary>
    public required long Seq { get; init; }

    public required byte[] Sha256 { get; init; }
    public required byte[] Sm3 { get; init; }
}

/// <summary>A fact that is not in the tree yet; noted by the database itself when the fact is written, in the same transaction.</summary>
[Unrecorded("Comes and goes with sealing.")]
public sealed class UnsealedFact
{
    public required long Seq { get; init; }
}
