using System.Globalization;

namespace Tongxin.Rules.Calendar;

/// <summary>The State Council's notices as rows "date, 休|班, name".</summary>
internal static class HolidayTable
{
    public sealed record Row(DateOnly Date, bool Off, string Name);

    public static Dictionary<DateOnly, Row> Read(string table)
    {
        var rows = new Dictionary<DateOnly, Row>();
        var number = 0;
        foreach (var line in table.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            var row = ReadRow(line, number);
            if (!rows.TryAdd(row.Date, row))
                throw new FormatException($"放假安排表第{number}行：{row.Date:yyyy-MM-dd} 重复。");
        }
        return rows;
    }

    private static Row ReadRow(string line, int number)
    {
        var cells = line.Split('\t');
        if (cells.Length != 3 || cells[2].Trim().Length == 0)
            throw new FormatException($"放假安排表第{number}行应为“日期、休或班、名称”三列，用制表符分开：{line}");
        if (!DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new FormatException($"放假安排表第{number}行的日期“{cells[0]}”应写作 2026-01-01 的样式。");
        if (cells[1] is not ("休" or "班"))
            throw new FormatException($"放假安排表第{number}行的“{cells[1]}”应为“休”或“班”。");
        return new Row(date, cells[1] == "休", cells[2].Trim());
    }
}
