using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Ledger;

/// <summary>One line of a ledger as people read it.</summary>
public sealed record LedgerLine(long Seq, DateTime At, DateOnly On, string Who, string Kind, Guid Subject, string Sentence, long? Corrects);

/// <summary>Reads facts as lines, with the names of those who acted.</summary>
public static class LedgerOf
{
    /// <summary>What was done to one record, oldest first; at most the latest 200.</summary>
    public static async Task<IReadOnlyList<LedgerLine>> Record(OfficeDb db, Guid subject, CancellationToken ct)
    {
        var latest = await Lines(db, db.Facts.Where(f => f.Subject == subject).OrderByDescending(f => f.Seq).Take(200), ct);
        return [.. latest.Reverse()];
    }

    /// <summary>Lines of any selection of facts, in the order given.</summary>
    public static async Task<IReadOnlyList<LedgerLine>> Lines(OfficeDb db, IQueryable<Fact> selection, CancellationToken ct)
    {
        var facts = await selection.AsNoTracking()
            .Select(f => new { f.Seq, f.At, f.On, f.Actor, f.Kind, f.Subject, f.Sentence, f.Corrects })
            .ToListAsync(ct);
        var names = await Names.Of(db, facts.Select(f => f.Actor), ct);
        return [.. facts.Select(f => new LedgerLine(f.Seq, f.At, f.On, names.Of(f.Actor), f.Kind, f.Subject, f.Sentence, f.Corrects))];
    }
}
