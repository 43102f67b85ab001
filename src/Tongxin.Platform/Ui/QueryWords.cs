using Microsoft.AspNetCore.Http;

namespace Tongxin.Platform.Ui;

/// <summary>Reads the values of a question that stands in an address. What makes no sense asks nothing, as if it were not there.</summary>
public static class QueryWords
{
    public static string? Word(this IQueryCollection query, string key) => query[key].FirstOrDefault() is { Length: > 0 } word ? word : null;

    public static Guid? Id(this IQueryCollection query, string key) => Guid.TryParse(query.Word(key), out var id) ? id : null;

    public static DateOnly? Day(this IQueryCollection query, string key) => DateOnly.TryParse(query.Word(key), out var day) ? day : null;
}
