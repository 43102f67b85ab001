using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Ui;

/// <summary>A filter of a list in the database, before the rows behind its values are counted.</summary>
/// <param name="Ask">The rows behind a value; null where no index would bound the counting, so that the value carries no number.</param>
/// <param name="Default">The value asked for where the address says none.</param>
public sealed record CountedFilter<T>(string Key, string Name, IReadOnlyList<(string Value, string Name)> Values, Func<string, IQueryable<T>?> Ask, string? Default = null);

/// <summary>Counts the rows behind the values of a list's filters, each up to a hundred, all in one question.</summary>
public static class CountedFilters
{
    const int Bound = 100;

    public static async Task<IReadOnlyList<Filter>> Count<T>(OfficeDb db, IReadOnlyList<CountedFilter<T>> filters, CancellationToken ct)
    {
        var asked = filters.Select(filter => filter.Values.Select(value => filter.Ask(value.Value)).ToList()).ToList();
        var counts = new Queue<int>(await Numbers(db, [.. asked.SelectMany(one => one).OfType<IQueryable<T>>()], ct));
        return [.. filters.Zip(asked, (filter, asks) => new Filter(filter.Key, filter.Name,
            [.. filter.Values.Zip(asks, (value, ask) => new FilterValue(value.Value, value.Name, ask is null ? null : counts.Dequeue()))], filter.Default))];
    }

    /// <summary>The numbers of rows of several questions, each up to a hundred.</summary>
    public static async Task<IReadOnlyList<int>> Numbers<T>(OfficeDb db, IReadOnlyList<IQueryable<T>> asked, CancellationToken ct)
    {
        if (asked.Count == 0)
            return [];
        var counts = Expression.NewArrayInit(typeof(int), asked.Select(query => Of(Of(query.Expression, nameof(Queryable.Take), Expression.Constant(Bound)), nameof(Queryable.Count))));
        // A row that every database has carries the counts.
        var one = db.Database.SqlQueryRaw<int>("SELECT 1 AS \"Value\"");
        return await one.Select(Expression.Lambda<Func<int, int[]>>(counts, Expression.Parameter(typeof(int)))).SingleAsync(ct);

        static MethodCallExpression Of(Expression query, string method, params Expression[] also) =>
            Expression.Call(typeof(Queryable), method, [typeof(T)], [query, .. also]);
    }
}
