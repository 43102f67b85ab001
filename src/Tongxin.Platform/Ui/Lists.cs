using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Tongxin.Platform.Ui;

/// <summary>One page of a list, reached by the place where the last one ended, so that no page costs more than the first.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Total">How many there are in all, counted up to a bound.</param>
public sealed record Paged<T>(IReadOnlyList<T> Rows, string? Next, Total Total)
{
    /// <summary>The page as programs get it.</summary>
    public PageAnswer<T> Answer() => new(Rows, Next, Total.Count, Total.IsMore);
}

/// <summary>A page of a list for programs.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="More">There are more than <paramref name="Total"/>.</param>
public sealed record PageAnswer<T>(IReadOnlyList<T> Items, string? Next, int Total, bool More);

/// <summary>A count that stops at a bound: nobody reads the difference between 12,000 and 13,000 rows, everybody waits for it.</summary>
public sealed record Total(int Count, bool IsMore)
{
    /// <summary>Counting stops here unless the exact number was asked for.</summary>
    public const int Bound = 1000;

    public override string ToString() => IsMore ? $"{Count}+" : $"{Count}";

    public static async Task<Total> Of<T>(IQueryable<T> query, bool exact, CancellationToken ct)
    {
        if (exact)
            return new(await query.CountAsync(ct), false);
        var count = await query.Take(Bound + 1).CountAsync(ct);
        return count > Bound ? new(Bound, true) : new(count, false);
    }
}

/// <summary>A filter of a list: its values are links, with the number of rows behind each.</summary>
/// <param name="Default">The value asked for where the address says none; everything is then asked for with “all”.</param>
public sealed record Filter(string Key, string Name, IReadOnlyList<FilterValue> Values, string? Default = null);

/// <param name="Count">Rows behind the value, counted up to 99; null where it is not counted.</param>
public sealed record FilterValue(string Value, string Name, int? Count);

/// <summary>Addresses of the same list, seen otherwise. The query string is the only state of a list.</summary>
public static class Links
{
    /// <summary>Whether an address leads to a page of our own and nowhere else: browsers read //… and /\… as another host.</summary>
    public static bool IsOurs(string? address) => address is ['/', not ('/' or '\\'), ..];

    /// <summary>The address with some query values replaced; null removes one. The place in the list starts anew.</summary>
    public static string With(string address, params ReadOnlySpan<(string Key, string? Value)> changes)
    {
        var cut = address.IndexOf('?', StringComparison.Ordinal);
        var path = cut < 0 ? address : address[..cut];
        var query = cut < 0 ? [] : QueryHelpers.ParseQuery(address[cut..]).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        query.Remove("after");
        foreach (var (key, value) in changes)
            if (string.IsNullOrEmpty(value))
                query.Remove(key);
            else
                query[key] = value;
        return QueryHelpers.AddQueryString(path, query!);
    }
}
