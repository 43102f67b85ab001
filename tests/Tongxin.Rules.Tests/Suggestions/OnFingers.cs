using System.Globalization;
using System.Text.Json;
using Tongxin.Rules.Packs;

namespace Tongxin.Rules.Tests.Suggestions;

/// <summary>
/// Deadlines counted as on a wall calendar: one day after the other, nothing taken from the program.
/// Holidays come from the published notices where TONGXIN_DATA names them, otherwise from the table's own lines.
/// </summary>
internal static class OnFingers
{
    private static readonly Dictionary<DateOnly, bool> Works = Environment.GetEnvironmentVariable("TONGXIN_DATA") is { Length: > 0 } folder
        ? Published(Path.Combine(folder, "holidays"))
        : Listed();

    public static bool IsWorked(DateOnly day) => Works.TryGetValue(day, out var works) ? works : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    public static DateOnly Due(DateOnly start, int number, string unit) => unit switch
    {
        "workday" => Workdays(start, number),
        "day" => FirstWorked(Days(start, number)),
        "month" => FirstWorked(Months(start, number)),
        "every year" => new DateOnly(start.Year, number / 100, number % 100),
        _ => throw new ArgumentException(unit),
    };

    private static DateOnly Workdays(DateOnly day, int number)
    {
        while (number > 0)
        {
            day = day.AddDays(1);
            if (IsWorked(day))
                number--;
        }
        return day;
    }

    private static DateOnly Days(DateOnly day, int number)
    {
        for (; number > 0; number--)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>Turns the leaves of the calendar; stops on the day of the same number, or on the last leaf of a month that has none.</summary>
    private static DateOnly Months(DateOnly start, int number)
    {
        var day = start;
        while (number > 0)
        {
            day = day.AddDays(1);
            if (day.Day == 1)
                number--;
        }
        while (day.Day != start.Day && day.AddDays(1).Month == day.Month)
            day = day.AddDays(1);
        return day;
    }

    private static DateOnly FirstWorked(DateOnly day)
    {
        while (!IsWorked(day))
            day = day.AddDays(1);
        return day;
    }

    private static Dictionary<DateOnly, bool> Published(string folder)
    {
        var works = new Dictionary<DateOnly, bool>();
        foreach (var file in Directory.GetFiles(folder, "????.json"))
        {
            using var notice = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var day in notice.RootElement.GetProperty("days").EnumerateArray())
                works[Parse(day.GetProperty("date").GetString()!)] = !day.GetProperty("isOffDay").GetBoolean();
        }
        return works;
    }

    private static Dictionary<DateOnly, bool> Listed()
    {
        using var table = new StreamReader(typeof(RulePack).Assembly.GetManifestResourceStream("holidays.tsv")!);
        return table.ReadToEnd().Split('\n').Where(line => line.StartsWith("20", StringComparison.Ordinal)).Select(line => line.Split('\t'))
            .ToDictionary(cells => Parse(cells[0]), cells => cells[1] == "班");
    }

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
