using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Tongxin.Platform.Figures;

/// <summary>What a figure found: rows that stand in the database as they stood then, and rows put back as they were.</summary>
/// <param name="standing">Read in the database.</param>
/// <param name="putBack">Of records changed since the moment asked for; empty for now.</param>
/// <param name="later">The same records as they stand now; null where nothing changed since.</param>
public sealed class Found(IQueryable<FigureRow> standing, IReadOnlyList<FigureRow> putBack, IQueryable<FigureRow>? later = null)
{
    /// <summary>Rows of records changed since the moment, as they stood then.</summary>
    public IReadOnlyList<FigureRow> PutBack => putBack;

    /// <summary>Rows of records changed or entered since the moment, as they stand now.</summary>
    public async Task<IReadOnlyList<FigureRow>> Later(CancellationToken ct) => later is null ? [] : await Ordered(later).ToListAsync(ct);

    /// <summary>The number: how many rows, or the sum of what they add.</summary>
    public async Task<int> Number(CancellationToken ct) => await standing.SumAsync(row => row.Amount, ct) + putBack.Sum(row => row.Amount);

    /// <summary>The number for each value of a dimension.</summary>
    public async Task<IReadOnlyDictionary<TKey, int>> By<TKey>(Expression<Func<FigureRow, TKey>> key, CancellationToken ct) where TKey : notnull
    {
        var numbers = await standing.GroupBy(key).Select(group => new { group.Key, Number = group.Sum(row => row.Amount) }).ToDictionaryAsync(one => one.Key, one => one.Number, ct);
        foreach (var group in putBack.GroupBy(key.Compile()))
            numbers[group.Key] = numbers.GetValueOrDefault(group.Key) + group.Sum(row => row.Amount);
        return numbers;
    }

    /// <summary>Rows in order, the latest day first.</summary>
    /// <param name="after">The row before the first one wanted.</param>
    public async Task<IReadOnlyList<FigureRow>> Page((DateOnly Day, Guid Id, Guid Person)? after, int count, CancellationToken ct)
    {
        var rows = await Ordered(After(standing, after)).Take(count).ToListAsync(ct);
        return putBack.Count == 0 ? rows : [.. Ordered(rows.Concat(After(putBack.AsQueryable(), after)).AsQueryable()).Take(count)];
    }

    /// <summary>All rows in order, the latest day first.</summary>
    public async IAsyncEnumerable<FigureRow> All([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        using var back = Ordered(putBack.AsQueryable()).GetEnumerator();
        var more = back.MoveNext();
        await foreach (var row in Ordered(standing).AsAsyncEnumerable().WithCancellation(ct))
        {
            for (; more && Comes(back.Current, row); more = back.MoveNext())
                yield return back.Current;
            yield return row;
        }
        for (; more; more = back.MoveNext())
            yield return back.Current;
    }

    /// <summary>Every row without its words, in ascending order.</summary>
    public async Task<List<FigureMark>> Marks(CancellationToken ct)
    {
        var marks = new List<FigureMark>();
        var rows = standing.Select(row => new { row.Day, row.Id, row.Unit, row.Person, row.Amount, row.Stream, row.Pillar, row.Kind });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            marks.Add(new(row.Day, row.Id, row.Unit, row.Person, row.Amount, row.Stream, row.Pillar, row.Kind));
        marks.AddRange(putBack.Select(row => new FigureMark(row.Day, row.Id, row.Unit, row.Person, row.Amount, row.Stream, row.Pillar, row.Kind)));
        marks.Sort();
        return marks;
    }

    /// <summary>Number, rows and digest of the list.</summary>
    public async Task<ListDigest> Digest(CancellationToken ct) => FigureMark.Digest(await Marks(ct));

    static IOrderedQueryable<FigureRow> Ordered(IQueryable<FigureRow> rows) => rows.OrderByDescending(row => row.Day).ThenByDescending(row => row.Id).ThenBy(row => row.Person);

    static IQueryable<FigureRow> After(IQueryable<FigureRow> rows, (DateOnly Day, Guid Id, Guid Person)? after)
    {
        if (after is not var (day, id, person))
            return rows;
        return rows.Where(row => row.Day < day || (row.Day == day && (row.Id < id || (row.Id == id && row.Person > person))));
    }

    static bool Comes(FigureRow one, FigureRow before) =>
        (one.Day, one.Id).CompareTo((before.Day, before.Id)) is var order && (order > 0 || (order == 0 && Nullable.Compare(one.Person, before.Person) < 0));
}
