using System.Globalization;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Ui;

/// <summary>The place in a list where a page ended (after), as it stands in the address: of that page's last row, the values by which the list is ordered.</summary>
public static class Place
{
    public static string Of(params ReadOnlySpan<object?> keys)
    {
        var words = new List<string>();
        foreach (var key in keys)
            words.Add(key switch
            {
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                // Instants are kept in UTC, whatever the value says of itself.
                DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
                IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
                _ => $"{key}",
            });
        return string.Join('_', words);
    }

    /// <summary>The values; null for the first page.</summary>
    /// <exception cref="WrongInputException">They are none. To begin again instead would let a program turn pages for ever.</exception>
    public static (T1 First, T2 Then)? Read<T1, T2>(string? after) where T1 : IParsable<T1> where T2 : IParsable<T2> =>
        string.IsNullOrEmpty(after) ? null
        : after.Split('_') is [var one, var two] ? (Key<T1>(one), Key<T2>(two))
        : throw Unreadable;

    /// <inheritdoc cref="Read{T1, T2}"/>
    public static (T1 First, T2 Then, T3 Last)? Read<T1, T2, T3>(string? after) where T1 : IParsable<T1> where T2 : IParsable<T2> where T3 : IParsable<T3> =>
        string.IsNullOrEmpty(after) ? null
        : after.Split('_') is [var one, var two, var three] ? (Key<T1>(one), Key<T2>(two), Key<T3>(three))
        : throw Unreadable;

    /// <inheritdoc cref="Read{T1, T2}"/>
    public static T? Read<T>(string? after) where T : struct, IParsable<T> => string.IsNullOrEmpty(after) ? null : Key<T>(after);

    static T Key<T>(string word) where T : IParsable<T> => T.TryParse(word, CultureInfo.InvariantCulture, out var key) ? key : throw Unreadable;

    static WrongInputException Unreadable => new("after", "这一页的位置认不出来，请从第一页往下翻（after）。");
}
