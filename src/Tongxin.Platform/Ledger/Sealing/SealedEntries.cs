using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>What is sealed, read in the order of the tree, a part at a time.</summary>
static class SealedEntries
{
    const int Part = 2000;

    /// <summary>Every leaf with its fact; null where the fact is not there.</summary>
    public static async IAsyncEnumerable<(SealedLeaf Leaf, Fact? Fact)> Read(OfficeDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var from = -1L; ;)
        {
            var part = await (
                from leaf in db.Set<SealedLeaf>().AsNoTracking()
                where leaf.Index > @from
                orderby leaf.Index
                join one in db.Set<Fact>() on leaf.Seq equals one.Seq into facts
                from fact in facts.DefaultIfEmpty()
                select new { leaf, fact }).Take(Part).ToListAsync(ct);
            foreach (var entry in part)
                yield return (entry.leaf, entry.fact);
            if (part.Count < Part)
                yield break;
            from = part[^1].leaf.Index;
        }
    }

    /// <summary>The hashes of the first leaves, for proofs.</summary>
    public static Task<byte[][]> Hashes(OfficeDb db, long size, CancellationToken ct) =>
        db.Set<SealedLeaf>().Where(leaf => leaf.Index < size).OrderBy(leaf => leaf.Index).Select(leaf => leaf.Sha256).ToArrayAsync(ct);
}
