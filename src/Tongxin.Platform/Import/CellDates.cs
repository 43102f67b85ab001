using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Import;

/// <summary>Days as people and programs write them into cells: counted days, 2022-01-01, 2022/1/1, 2022.1.1, 2022年1月1日, 20220101.</summary>
public static partial class CellDates
{
    // Days between the two beginnings of time that spreadsheets know; the first day after the leap day that Excel invented.
    const int DaysTo1904 = 1462, FirstSerial = 61;
    const int FirstYear = 1900, LastYear = 2200;

    /// <summary>The day; null when the cell holds none.</summary>
    public static DateOnly? Read(BookCell cell, bool starts1904) => cell.Kind switch
    {
        CellKind.Number when double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => FromNumber(number, starts1904),
        CellKind.Text or CellKind.Date => FromText(cell.Text),
        _ => null,
    };

    static DateOnly? FromNumber(double number, bool starts1904)
    {
        // 20220101 typed as a number.
        if (number is >= FirstYear * 10_000 and <= (LastYear + 1) * 10_000 && number == Math.Floor(number))
            return Day((int)number / 10_000, (int)number / 100 % 100, (int)number % 100);
        var serial = Math.Floor(number) + (starts1904 ? DaysTo1904 : 0);
        return serial >= FirstSerial && serial < 150_000 && DateOnly.FromDateTime(DateTime.FromOADate(serial)) is var day && day.Year <= LastYear ? day : null;
    }

    static DateOnly? FromText(string text)
    {
        var match = Written().Match(Typed.Line(text).Normalize(NormalizationForm.FormKC));
        return match.Success ? Day(Part(1), Part(2), Part(3)) : null;

        int Part(int group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    [GeneratedRegex(@"^([0-9]{4})\s*(?:[-/.年]\s*|(?=[0-9]{4}$))([0-9]{1,2})\s*(?:[-/.月]\s*|(?=[0-9]{2}$))([0-9]{1,2})\s*日?(?:[T\s]+0{1,2}:00(?::00(?:\.0+)?)?Z?)?$")]
    private static partial Regex Written();
}
