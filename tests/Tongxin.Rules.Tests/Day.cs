using System.Globalization;

namespace Tongxin.Rules.Tests;

/// <summary>Days as tables in tests write them.</summary>
internal static class Day
{
    public static DateOnly Of(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
