using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>Puts new facts into the ledger's tree and signs its head (封存). Acts never wait for it: hashing happens before anything is locked.</summary>
public sealed partial class SealLedger(OfficeDb db, OfficeKey key, OfficeClock clock, ILogger<SealLedger> log) : IUseCase
{
    /// <summary>Facts under one new head at most: what is written in one transaction stays short.</summary>
    const int Most = 1000;

    /// <summary>Seals what waits; and, once a day has ended, signs the head that closes it.</summary>
    /// <returns>How many facts were sealed.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var last = await db.Set<SealedHead>().AsNoTracking().OrderByDescending(h => h.Number).FirstOrDefaultAsync(ct);
        if (!MaySeal(last))
        {
            NotSealed(log, key.Path);
            return 0;
        }
        var (sealedFacts, day) = (0, await Unclosed(ct));
        while (true)
        {
            var facts = await Waiting(ct);
            // The last part closes the day.
            var closes = facts.Count < Most ? day : null;
            if (facts.Count > 0 || closes is not null)
                last = await Add(last, facts, closes, ct);
            if (last is null)
                return sealedFacts;
            sealedFacts += facts.Count;
            if (facts.Count < Most)
                return sealedFacts;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The ledger is not sealed: {Path} is missing or is not the key it was begun with")]
    static partial void NotSealed(ILogger log, string path);

    // A ledger that was begun with a key goes on with that key only: with another, nobody could tell whose heads they are.
    bool MaySeal(SealedHead? last)
    {
        if (last is null && !key.Exists)
            key.Make();
        return key.Exists && (last is null || key.Public.AsSpan().SequenceEqual(last.PublicKey));
    }

    // The day before today, unless sealing began only after it, or it is closed. Days on which nothing ran are closed with it.
    async Task<DateOnly?> Unclosed(CancellationToken ct)
    {
        var (began, yesterday) = (OfficeClock.Utc(clock.Today, default), clock.Today.AddDays(-1));
        return await db.Set<SealedHead>().AnyAsync(h => h.Number == 1 && h.At < began, ct) && !await db.Set<SealedHead>().AnyAsync(h => h.Closes >= yesterday, ct)
            ? yesterday
            : null;
    }

    Task<List<Fact>> Waiting(CancellationToken ct) => (
        from fact in db.Set<Fact>().AsNoTracking()
        join waiting in db.Set<UnsealedFact>() on fact.Seq equals waiting.Seq
        orderby fact.Seq
        select fact).Take(Most).ToListAsync(ct);

    /// <returns>The new head; null when another node was first, which then seals the rest.</returns>
    async Task<SealedHead?> Add(SealedHead? last, IReadOnlyList<Fact> facts, DateOnly? closes, CancellationToken ct)
    {
        var (size, leaves) = (last?.Size ?? 0, new List<SealedLeaf>());
        var sha256 = Frontier.From(TreeHash.Sha256, size, last?.Sha256Edge ?? []);
        var sm3 = Frontier.From(TreeHash.Sm3, size, last?.Sm3Edge ?? []);
        foreach (var fact in facts)
        {
            var bytes = FactLine.Bytes(fact);
            var leaf = new SealedLeaf { Index = size + leaves.Count, Seq = fact.Seq, Sha256 = TreeHash.Sha256.Leaf(bytes), Sm3 = TreeHash.Sm3.Leaf(bytes) };
            sha256.Add(leaf.Sha256);
            sm3.Add(leaf.Sm3);
            leaves.Add(leaf);
        }
        var head = new SealedHead
        {
            Number = (last?.Number ?? 0) + 1,
            Size = sha256.Size,
            At = ToTheSecond(clock.Now),
            Closes = closes,
            Sha256 = sha256.Root,
            Sm3 = sm3.Root,
            Previous = last?.Digest ?? new byte[TreeHash.Length],
            PublicKey = key.Public,
            Sha256Edge = sha256.ToBytes(),
            Sm3Edge = sm3.ToBytes(),
        };
        head.Signature = key.Sign(Encoding.UTF8.GetBytes(head.Text));
        return await Write(leaves, head, ct) ? head : null;
    }

    static DateTime ToTheSecond(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));

    // Two nodes that seal at the same moment take the same number; the database lets one of them have it.
    async Task<bool> Write(List<SealedLeaf> leaves, SealedHead head, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.AddRange(leaves);
        db.Add(head);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            if (await db.Set<SealedHead>().AnyAsync(h => h.Number == head.Number, ct))
                return false;
            throw;
        }
        var seqs = leaves.ConvertAll(leaf => leaf.Seq);
        await db.Set<UnsealedFact>().Where(waiting => EF.Parameter(seqs).Contains(waiting.Seq)).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return true;
    }
}
