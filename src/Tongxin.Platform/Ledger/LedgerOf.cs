using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Ledger;

/// <summary>One line of a ledger as people read it.</summary>
public sealed record LedgerLine(long Seq, DateTime At, DateOnly On, string Who, string Kind, Guid Subject, string Sentence, long? Corrects);

/// <summary>Reads facts as lines, with the names of those who acted.</summary>
public static class LedgerOf
{
    sealed record Row(long Seq, DateTime At, DateOnly On, Guid? Actor, string Kind, Guid Subject, string Sentence, long? Corrects);

    static readonly Compiled<Func<OfficeDb, Guid, IAsyncEnumerable<Row>>> Latest = new(() => EF.CompileAsyncQuery((OfficeDb db, Guid subject) =>
        db.Facts.Where(f => f.Subject == subject).OrderByDescending(f => f.Seq).Take(200)
            .Select(f => new Row(f.Seq, f.At, f.On, f.Actor, f.Kind, f.Subject, f.Sentence, f.Corrects))));

    /// <summary>What was done to one record, oldest first; at most the latest 200.</summary>
    public static async Task<IReadOnlyList<LedgerLine>> Record(OfficeDb db, Guid subject, CancellationToken ct)
    {
        var latest = await Latest.For(db)(db, subject).ToListAsync(ct);
        latest.Reverse();
        return await Named(db, latest, ct);
    }

    /// <summary>Lines of any selection of facts, in the order given.</summary>
    public static async Task<IReadOnlyList<LedgerLine>> Lines(OfficeDb db, IQueryable<Fact> selection, CancellationToken ct)
    {
        var facts = await selection.Select(f => new Row(f.Seq, f.At, f.On, f.Actor, f.Kind, f.Subject, f.Sentence, f.Corrects)).ToListAsync(ct);
        return await Named(db, facts, ct);
    }

    static async Task<IReadOnlyList<LedgerLine>> Named(OfficeDb db, IReadOnlyList<Row> facts, CancellationToken ct)
    {
        var names = await Names.Of(db, facts.Select(f => f.Actor), ct);
        return [.. facts.Select(f => new LedgerLine(f.Seq, f.At, f.On, names.Of(f.Actor), f.Kind, f.Subject, f.Sentence, f.Corrects))];
    }
}
