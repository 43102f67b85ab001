using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>Proofs that can be handed out: that a fact is in the sealed ledger, and that a later day only added to an earlier one. Over the tree of SHA-256.</summary>
public sealed class ProveLedger(OfficeDb db) : IUseCase
{
    /// <param name="Head">The signed text of the head.</param>
    /// <param name="Signature">Base64.</param>
    public sealed record Signed(string Head, string Signature);

    /// <param name="Fact">The fact's canonical line; the leaf is SHA-256 over a zero byte and this line.</param>
    /// <param name="Index">Its place in the tree, from 0.</param>
    /// <param name="Path">The hashes beside the way to the root, the lowest first.</param>
    public sealed record Inclusion(string Fact, long Index, long Size, string Root, IReadOnlyList<string> Path, Signed By);

    /// <param name="Path">The hashes from which both roots can be made (RFC 6962, section 2.1.2).</param>
    public sealed record Consistency(long FirstSize, string FirstRoot, long SecondSize, string SecondRoot, IReadOnlyList<string> Path, Signed First, Signed Second);

    /// <summary>The fact in the tree of the latest head.</summary>
    public async Task<Inclusion> Fact(long seq, CancellationToken ct)
    {
        var fact = await db.Set<Fact>().AsNoTracking().SingleOrDefaultAsync(f => f.Seq == seq, ct) ?? throw new NotFoundException($"没有编号为 {seq} 的事实。");
        var leaf = await db.Set<SealedLeaf>().AsNoTracking().SingleOrDefaultAsync(l => l.Seq == seq, ct)
            ?? throw new RefusedException(new("ledger.not-sealed-yet", $"事实 {seq} 还没有封存，过一分钟再试。"));
        var head = await db.Set<SealedHead>().AsNoTracking().OrderByDescending(h => h.Number).FirstAsync(ct);
        var leaves = await SealedEntries.Hashes(db, head.Size, ct);
        var path = Proofs.Inclusion(TreeHash.Sha256, leaves, (int)leaf.Index);
        if (!Proofs.Includes(TreeHash.Sha256, TreeHash.Sha256.Leaf(FactLine.Bytes(fact)), leaf.Index, head.Size, path, head.Sha256))
            throw new RefusedException(new("ledger.broken", $"事实 {seq} 与封存时不同，证明不了。请运行 tongxin verify 查明。"));
        return new(FactLine.Of(fact), leaf.Index, head.Size, Hex(head.Sha256), [.. path.Select(Hex)], By(head));
    }

    /// <summary>From the head that closed one day to the head that closed another.</summary>
    public async Task<Consistency> Between(DateOnly first, DateOnly second, CancellationToken ct)
    {
        var (one, other) = (await HeadOf(first, ct), await HeadOf(second, ct));
        if (one.Size > other.Size)
            throw new RefusedException(new("ledger.wrong-order", "前一天晚于后一天，请对调。"));
        var leaves = await SealedEntries.Hashes(db, other.Size, ct);
        var path = Proofs.Consistency(TreeHash.Sha256, leaves, (int)one.Size);
        if (!Proofs.IsConsistent(TreeHash.Sha256, one.Size, one.Sha256, other.Size, other.Sha256, path))
            throw new RefusedException(new("ledger.broken", "后一天的台账不是在前一天的基础上增加的，证明不了。请运行 tongxin verify 查明。"));
        return new(one.Size, Hex(one.Sha256), other.Size, Hex(other.Sha256), [.. path.Select(Hex)], By(one), By(other));
    }

    async Task<SealedHead> HeadOf(DateOnly day, CancellationToken ct) =>
        await db.Set<SealedHead>().AsNoTracking().Where(h => h.Closes >= day).OrderBy(h => h.Closes).FirstOrDefaultAsync(ct)
        ?? throw new NotFoundException($"{day:yyyy年M月d日}还没有日终封存。");

    static Signed By(SealedHead head) => new(head.Text, Convert.ToBase64String(head.Signature));

    static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
