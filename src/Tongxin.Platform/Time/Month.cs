using System.Globalization;

namespace Tongxin.Platform.Time;

/// <summary>A calendar month of the office's year, kept as a number such as 202611.</summary>
public readonly record struct Month : IComparable<Month>
{
    Month(int number) => Number = number;

    /// <summary>Year × 100 + month, e.g. 202611.</summary>
    public int Number { get; }

    public DateOnly First => new(Number / 100, Number % 100, 1);
    public DateOnly Last => First.AddMonths(1).AddDays(-1);
    public Month Next => Of(First.AddMonths(1));
    public Month Previous => Of(First.AddDays(-1));

    /// <summary>As read in a sentence: 2026年11月.</summary>
    public string Words => $"{Number / 100}年{Number % 100}月";

    /// <summary>As it stands in an address: 2026-11.</summary>
    public string Slug => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static Month Of(DateOnly day) => new(day.Year * 100 + day.Month);

    /// <summary>The month a stored number names.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number names no month.</exception>
    public static Month FromNumber(int number) => number % 100 is >= 1 and <= 12 && number / 100 is >= 1 and <= 9999
        ? new(number)
        : throw new ArgumentOutOfRangeException(nameof(number));

    public static bool TryParse(string? slug, out Month month)
    {
        var right = DateOnly.TryParseExact(slug, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        month = right ? Of(day) : default;
        return right;
    }

    public bool Contains(DateOnly day) => Of(day) == this;
    public int CompareTo(Month other) => Number.CompareTo(other.Number);
    public override string ToString() => Slug;
}
