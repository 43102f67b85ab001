using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>Whether the facts are those that were sealed: every leaf is made again from its fact, every root from the leaves, and every head's chain and signature is checked.</summary>
public sealed class CheckLedger(OfficeDb db, OfficeKey key) : IUseCase
{
    /// <param name="Trouble">The first bad entry in words; null when everything is as it was sealed.</param>
    public sealed record Result(long Facts, int Heads, string? Trouble);

    public async Task<Result> Run(CancellationToken ct)
    {
        var heads = await db.Set<SealedHead>().AsNoTracking().OrderBy(h => h.Number).ToListAsync(ct);
        var facts = 0L;
        var trouble = heads.Index().Select(head => WrongOf(head.Item, head.Index == 0 ? null : heads[head.Index - 1], head.Index + 1)).FirstOrDefault(wrong => wrong is not null);
        if (trouble is null)
            (facts, trouble) = await Walk(heads, ct);
        return new(facts, heads.Count, trouble ?? await Unsealed(ct));
    }

    async Task<(long Facts, string? Trouble)> Walk(List<SealedHead> heads, CancellationToken ct)
    {
        var (sha256, sm3, next) = (new Frontier(TreeHash.Sha256), new Frontier(TreeHash.Sm3), 0);
        await foreach (var (leaf, fact) in SealedEntries.Read(db, ct))
        {
            if (WrongOf(leaf, fact, sha256.Size) is { } wrong)
                return (sha256.Size, wrong);
            sha256.Add(leaf.Sha256);
            sm3.Add(leaf.Sm3);
            for (; next < heads.Count && heads[next].Size == sha256.Size; next++)
                if (!heads[next].Sha256.AsSpan().SequenceEqual(sha256.Root) || !heads[next].Sm3.AsSpan().SequenceEqual(sm3.Root))
                    return (sha256.Size, $"第 {heads[next].Number} 个封存点：前 {sha256.Size} 条的根与封存时不同");
        }
        return (sha256.Size, next < heads.Count
            ? $"第 {heads[next].Number} 个封存点封存了 {heads[next].Size} 条，现在只有 {sha256.Size} 条"
            : sha256.Size > (heads.Count > 0 ? heads[^1].Size : 0) ? $"第 {(heads.Count > 0 ? heads[^1].Size : 0) + 1} 条没有封存点" : null);
    }

    static string? WrongOf(SealedLeaf leaf, Fact? fact, long place)
    {
        if (leaf.Index != place)
            return $"第 {place + 1} 条不见了";
        if (fact is null)
            return $"第 {place + 1} 条（事实 {leaf.Seq}）不见了";
        var bytes = FactLine.Bytes(fact);
        return leaf.Sha256.AsSpan().SequenceEqual(TreeHash.Sha256.Leaf(bytes)) && leaf.Sm3.AsSpan().SequenceEqual(TreeHash.Sm3.Leaf(bytes))
            ? null
            : $"第 {place + 1} 条（事实 {leaf.Seq}）与封存时不同";
    }

    string? WrongOf(SealedHead head, SealedHead? before, int number)
    {
        if (head.Number != number)
            return $"第 {number} 个封存点不见了";
        if (!head.Previous.AsSpan().SequenceEqual(before?.Digest ?? new byte[TreeHash.Length]) || head.Size < (before?.Size ?? 0))
            return $"第 {number} 个封存点接不上前一个";
        if (before is not null && !head.PublicKey.AsSpan().SequenceEqual(before.PublicKey))
            return $"第 {number} 个封存点换了密钥";
        if (key.Exists && !head.PublicKey.AsSpan().SequenceEqual(key.Public))
            return $"第 {number} 个封存点不是用本机关的密钥封存的";
        return head.IsSigned ? null : $"第 {number} 个封存点的签名不对";
    }

    // A fact waits or is sealed; one that is neither came past the database's own guard.
    async Task<string?> Unsealed(CancellationToken ct)
    {
        var past = await db.Set<Fact>().Where(f => !db.Set<SealedLeaf>().Any(l => l.Seq == f.Seq) && !db.Set<UnsealedFact>().Any(w => w.Seq == f.Seq))
            .OrderBy(f => f.Seq).Select(f => (long?)f.Seq).FirstOrDefaultAsync(ct);
        return past is { } seq ? $"事实 {seq} 既没有封存，也不在等候封存" : null;
    }
}
