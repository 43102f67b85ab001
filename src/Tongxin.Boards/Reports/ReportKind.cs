using Tongxin.Platform.Time;

namespace Tongxin.Boards.Reports;

/// <summary>A report that the product ships (报告): its name, the period it is made for, and its text.</summary>
/// <param name="Code">Stable name, e.g. <c>year</c>.</param>
/// <param name="Noun">What the file is called after unit and period.</param>
/// <param name="Months">How long its period is; 0 where whoever makes it chooses.</param>
public sealed record ReportKind(string Code, string Name, string Noun, int Months)
{
    public static readonly IReadOnlyList<ReportKind> All =
    [
        new("month", "月度工作情况", "工作情况", 1), new("half-year", "半年交账", "交账报告", 6), new("year", "年度交账", "工作总结和交账报告", 12),
        new("five-years", "五年工作报告", "工作报告", 60), new("unit-ledger", "工作台账", "工作台账", 0), new("party-ledger", "党建台账", "党建台账", 0),
        new("suggestions", "代表建议办理情况", "代表建议办理情况报告", 12),
    ];

    public static ReportKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>The text as shipped.</summary>
    public string Shipped()
    {
        using var stream = typeof(ReportKind).Assembly.GetManifestResourceStream($"report-{Code}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The period that ended last before a day, or that runs on it where none has ended yet.</summary>
    public (DateOnly From, DateOnly To) Period(DateOnly today)
    {
        if (Months == 1)
            return (Month.Of(today).Previous.First, Month.Of(today).Previous.Last);
        if (Months == 6)
            return today.Month > 6 ? (new(today.Year, 1, 1), new(today.Year, 6, 30)) : (new(today.Year - 1, 7, 1), new(today.Year - 1, 12, 31));
        if (Months == 60)
            return (new(today.Year - 4, 1, 1), new(today.Year, 12, 31));
        // A year's account is asked for at its end.
        var year = today.Month >= 10 ? today.Year : today.Year - 1;
        return Months == 12 ? (new(year, 1, 1), new(year, 12, 31)) : (new(today.Year, 1, 1), today);
    }

    /// <summary>2026年11月, 2026年上半年, 2026年, 2022年至2026年, or the days.</summary>
    public static string Words(DateOnly from, DateOnly to) => (from, to) switch
    {
        _ when from.Day == 1 && to == from.AddMonths(1).AddDays(-1) => Month.Of(from).Words,
        ({ Month: 1, Day: 1 }, { Month: 6, Day: 30 }) when from.Year == to.Year => $"{from.Year}年上半年",
        ({ Month: 7, Day: 1 }, { Month: 12, Day: 31 }) when from.Year == to.Year => $"{from.Year}年下半年",
        ({ Month: 1, Day: 1 }, { Month: 12, Day: 31 }) => from.Year == to.Year ? $"{from.Year}年" : $"{from.Year}年至{to.Year}年",
        _ => $"{from:yyyy年M月d日}至{to:yyyy年M月d日}",
    };
}
