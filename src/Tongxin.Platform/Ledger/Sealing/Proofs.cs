namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>Proofs over the ledger's tree: that a leaf is in it, and that a later tree only added to an earlier one (RFC 6962, sections 2.1.1 and 2.1.2).</summary>
public static class Proofs
{
    /// <summary>Root of the tree over these leaves.</summary>
    public static byte[] Root(TreeHash hash, ReadOnlySpan<byte[]> leaves)
    {
        var frontier = new Frontier(hash);
        foreach (var leaf in leaves)
            frontier.Add(leaf);
        return frontier.Root;
    }

    /// <summary>The hashes beside the way from a leaf to the root, the lowest first.</summary>
    /// <param name="index">Place of the leaf, from 0.</param>
    public static IReadOnlyList<byte[]> Inclusion(TreeHash hash, ReadOnlySpan<byte[]> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Length);
        var path = new List<byte[]>();
        while (leaves.Length > 1)
        {
            var split = Split(leaves.Length);
            // From the root downwards; turned round at the end.
            if (index < split)
            {
                path.Add(Root(hash, leaves[split..]));
                leaves = leaves[..split];
            }
            else
            {
                path.Add(Root(hash, leaves[..split]));
                leaves = leaves[split..];
                index -= split;
            }
        }
        path.Reverse();
        return path;
    }

    /// <summary>The hashes from which the roots of the first leaves and of all leaves can both be made.</summary>
    /// <param name="first">Size of the earlier tree; at least 1.</param>
    public static IReadOnlyList<byte[]> Consistency(TreeHash hash, ReadOnlySpan<byte[]> leaves, int first)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, leaves.Length);
        var path = new List<byte[]>();
        var whole = true;
        while (first < leaves.Length)
        {
            var split = Split(leaves.Length);
            if (first <= split)
            {
                path.Add(Root(hash, leaves[split..]));
                leaves = leaves[..split];
            }
            else
            {
                path.Add(Root(hash, leaves[..split]));
                leaves = leaves[split..];
                (first, whole) = (first - split, false);
            }
        }
        if (!whole)
            path.Add(Root(hash, leaves));
        path.Reverse();
        return path;
    }

    /// <summary>Whether the path leads from the leaf to the root (RFC 9162, section 2.1.3.2).</summary>
    public static bool Includes(TreeHash hash, byte[] leaf, long index, long size, IReadOnlyList<byte[]> path, byte[] root)
    {
        if (index < 0 || index >= size)
            return false;
        var (node, last, made) = (index, size - 1, leaf);
        foreach (var beside in path)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                made = hash.Node(beside, made);
                while ((node & 1) == 0 && node != 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                made = hash.Node(made, beside);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && made.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether the later tree holds the earlier one unchanged (RFC 9162, section 2.1.4.2).</summary>
    public static bool IsConsistent(TreeHash hash, long first, byte[] firstRoot, long second, byte[] secondRoot, IReadOnlyList<byte[]> path)
    {
        if (first < 1 || first > second)
            return false;
        if (first == second)
            return path.Count == 0 && firstRoot.AsSpan().SequenceEqual(secondRoot);
        // An earlier tree that is one full subtree is its own first hash.
        var hashes = long.IsPow2(first) ? [firstRoot, .. path] : path;
        if (hashes.Count == 0)
            return false;
        var (node, last) = (first - 1, second - 1);
        while ((node & 1) == 1)
            (node, last) = (node >> 1, last >> 1);
        var (madeFirst, madeSecond) = (hashes[0], hashes[0]);
        foreach (var beside in hashes.Skip(1))
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                madeFirst = hash.Node(beside, madeFirst);
                madeSecond = hash.Node(beside, madeSecond);
                while ((node & 1) == 0 && node != 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                madeSecond = hash.Node(madeSecond, beside);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && madeFirst.AsSpan().SequenceEqual(firstRoot) && madeSecond.AsSpan().SequenceEqual(secondRoot);
    }

    /// <summary>The largest power of two below the number.</summary>
    static int Split(int count) => 1 << (31 - System.Numerics.BitOperations.LeadingZeroCount((uint)(count - 1)));
}
