namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>The right edge of a growing tree: the roots of its full subtrees, the largest first. Enough to add leaves and to tell the root, however many leaves there were.</summary>
public sealed class Frontier
{
    readonly TreeHash hash;
    readonly List<byte[]> roots;

    public Frontier(TreeHash hash) : this(hash, 0, []) { }

    Frontier(TreeHash hash, long size, List<byte[]> roots) => (this.hash, Size, this.roots) = (hash, size, roots);

    /// <summary>Leaves so far.</summary>
    public long Size { get; private set; }

    public void Add(byte[] leaf)
    {
        roots.Add(leaf);
        // As many full pairs end with this leaf as the size before it ends with ones.
        for (var before = Size; (before & 1) == 1; before >>= 1)
        {
            var node = hash.Node(roots[^2], roots[^1]);
            roots.RemoveRange(roots.Count - 2, 2);
            roots.Add(node);
        }
        Size++;
    }

    /// <summary>Root of the tree over all leaves.</summary>
    public byte[] Root
    {
        get
        {
            if (Size == 0)
                return hash.Empty;
            var root = roots[^1];
            for (var place = roots.Count - 2; place >= 0; place--)
                root = hash.Node(roots[place], root);
            return root;
        }
    }

    /// <summary>The subtree roots one after the other, to be kept until the next leaf.</summary>
    public byte[] ToBytes() => [.. roots.SelectMany(root => root)];

    /// <exception cref="FormatException">There are not as many roots as a tree of that size has.</exception>
    public static Frontier From(TreeHash hash, long size, byte[] bytes)
    {
        if (bytes.Length != System.Numerics.BitOperations.PopCount((ulong)size) * TreeHash.Length)
            throw new FormatException($"A tree of {size} leaves has another number of subtrees.");
        return new(hash, size, [.. bytes.Chunk(TreeHash.Length)]);
    }
}
