using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongxin.Rules.Numbering;

/// <summary>Dates as official documents write them: Arabic figures, year, month and day in full, no leading zeros.</summary>
[Basis("GB/T 9704—2012 党政机关公文格式", "成文日期")]
public static partial class ChineseDate
{
    /// <summary>2026年1月5日, never 2026年01月05日.</summary>
    public static string Format(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>2026年11月, for what belongs to a month.</summary>
    public static string Month(DateOnly day) => $"{day.Year}年{day.Month}月";

    /// <summary>Reads what <see cref="Format"/> writes and nothing looser: leading zeros, spaces and impossible days are refused, because a document carrying them is wrong.</summary>
    /// <param name="text">E.g. 2026年1月5日.</param>
    /// <param name="day">The day, when the answer is true.</param>
    public static bool TryParse(string? text, out DateOnly day)
    {
        day = default;
        return text is not null && Written().IsMatch(text)
            && DateOnly.TryParseExact(text, "yyyy年M月d日", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    [GeneratedRegex(@"^[1-9][0-9]{3}年[1-9][0-9]?月[1-9][0-9]?日\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
