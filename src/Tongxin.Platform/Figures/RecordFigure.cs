using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Figures;

/// <summary>What figures over one kind of record share: which records the person may see, and how they stood at a moment.</summary>
public abstract class FigureSource<T>(OfficeDb db, AsKnown known, OfficeClock clock) where T : Record
{
    /// <summary>The records that the person of this request may see. Also asked of records in memory, so only of what a record holds itself.</summary>
    protected abstract IQueryable<T> Visible(IQueryable<T> records);

    /// <summary>The rows of a slice.</summary>
    /// <param name="rows">Which records count, as rows; asked of the table, and of records put back as they were.</param>
    public virtual async Task<Found> Find(Slice slice, Func<IQueryable<T>, DateOnly, IQueryable<FigureRow>> rows, CancellationToken ct)
    {
        var all = db.Set<T>().AsNoTracking();
        if (slice.AsOf is not { } moment)
            return new(Rows(all, clock.Today), []);
        var changed = await known.Since<T>(moment, ct);
        if (!changed.Any)
            return new(Rows(all, moment.Day), []);
        return new(
            Rows(all.Where(record => !changed.Subjects.Contains(record.Id)), moment.Day),
            [.. Rows(changed.AsTheyWere.AsQueryable(), moment.Day)],
            Rows(all.Where(record => changed.Subjects.Contains(record.Id)), clock.Today));

        IQueryable<FigureRow> Rows(IQueryable<T> records, DateOnly today) => slice.Of(rows(Visible(records), today));
    }
}

/// <summary>A figure over one kind of record.</summary>
/// <param name="source">Where its records come from.</param>
public abstract class RecordFigure<T>(FigureSource<T> source, FigureMeaning meaning) : Figure(meaning) where T : Record
{
    /// <summary>Which records count, each as a row with the day and the unit by which it stands in a slice.</summary>
    /// <param name="today">The day of the moment asked for: by it what is late is late.</param>
    protected abstract IQueryable<FigureRow> Rows(IQueryable<T> records, DateOnly today);

    public sealed override Type Record => typeof(T);

    public sealed override Task<Found> Find(Slice slice, CancellationToken ct) => source.Find(slice, Rows, ct);
}
