using System.Globalization;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Ui;

/// <summary>Reads what stands in an address, and says in Chinese what is wrong with it and what to write instead.</summary>
public static class Asked
{
    /// <summary>Years the office can have to do with; dates beyond them are typing mistakes.</summary>
    public const int FirstYear = 1900, LastYear = 2200;

    /// <summary>A day; null where nothing is written.</summary>
    /// <param name="field">Name of the value in the address.</param>
    /// <param name="name">What people call it.</param>
    /// <exception cref="WrongInputException">It is no day, or its year is out of range.</exception>
    public static DateOnly? Day(string? text, string field, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new WrongInputException(field, $"{name}“{Short(text)}”不是日期，应写作 2026-01-20 的样式（{field}=2026-01-20）。");
        Year(day.Year, field, name);
        return day;
    }

    /// <summary>A month; null where nothing is written.</summary>
    /// <exception cref="WrongInputException">It is no month, or its year is out of range.</exception>
    public static Month? Month(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Time.Month.TryParse(text.Trim(), out var month) && month.First.Year is >= FirstYear and <= LastYear
            ? month
            : throw new WrongInputException("month", $"月份“{Short(text)}”应写作 2026-11 的样式（month=2026-11）。");
    }

    /// <summary>A whole number; null where nothing is written.</summary>
    /// <exception cref="WrongInputException">It is no whole number from <paramref name="least"/> to <paramref name="most"/>.</exception>
    public static int? Whole(string? text, string field, string name, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new WrongInputException(field, $"{name}“{Short(text)}”应为 {least} 至 {most} 的整数（{field}）。");
    }

    /// <summary>An identifier; null where nothing is written.</summary>
    /// <exception cref="WrongInputException">It is none.</exception>
    public static Guid? Id(string? text, string field, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Guid.TryParse(text.Trim(), out var id) ? id : throw new WrongInputException(field, $"{name}“{Short(text)}”不是编号，请从页面上的链接进入（{field}）。");
    }

    /// <summary>Yes or no: 1, true, on or yes is yes, nothing else is.</summary>
    public static bool Yes(string? text) => text?.Trim().ToLowerInvariant() is "1" or "true" or "on" or "yes";

    /// <exception cref="WrongInputException">The year is out of range.</exception>
    public static int Year(int year, string field, string name) => year is >= FirstYear and <= LastYear
        ? year
        : throw new WrongInputException(field, $"{name}的年份 {year} 超出范围，应在 {FirstYear} 年至 {LastYear} 年之间（{field}）。");

    /// <summary>What was written, short enough for a sentence.</summary>
    public static string Short(string text) => text.Length <= 40 ? text : text.Cut(40) + "…";
}
