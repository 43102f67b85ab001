using System.Text.Json;
using Tongxin.Rules.Calendar;

namespace Tongxin.Rules.Tests.Calendar;

public sealed class TheHolidayTable
{
    private static readonly WorkCalendar Official = WorkCalendar.Official;

    [Theory]
    [InlineData("2026-11-23", DayKind.Workday, null)]
    [InlineData("2026-11-22", DayKind.Weekend, null)]
    [InlineData("2026-10-01", DayKind.Holiday, "国庆节")]
    [InlineData("2026-02-14", DayKind.AdjustedWorkday, "春节")]
    [InlineData("2026-02-15", DayKind.Holiday, "春节")] // a Sunday inside the holiday is a day off, not a weekend
    [InlineData("2018-12-29", DayKind.AdjustedWorkday, "元旦")] // announced with 2019
    [InlineData("2019-05-01", DayKind.Holiday, "劳动节")]
    [InlineData("2019-05-02", DayKind.Holiday, "劳动节")] // added by the second notice of that year
    [InlineData("2020-01-31", DayKind.Holiday, "春节")] // extended on 27 January 2020
    [InlineData("2020-02-02", DayKind.Holiday, "春节")]
    [InlineData("2020-02-03", DayKind.Workday, null)] // a Monday named as a day of work is no make-up day
    [InlineData("2027-01-01", DayKind.Workday, null)] // surely a holiday, but nobody has announced it
    public void Says_what_a_day_is(string day, DayKind kind, string? name)
    {
        Assert.Equal(kind, Official.KindOf(Day.Of(day)));
        Assert.Equal(name, Official.NameOf(Day.Of(day)));
    }

    [Fact]
    public void Covers_2018_to_2026_and_says_so()
    {
        Assert.Equal(Enumerable.Range(2018, 9), Official.AnnouncedYears);
        Assert.False(Official.IsAnnounced(2017));
        Assert.False(Official.IsAnnounced(2027));
    }

    [Theory]
    [InlineData("2026-09-24", "2026-09-24")]
    [InlineData("2026-10-01", "2026-10-08")]
    [InlineData("2020-01-24", "2020-02-03")]
    public void Finds_the_next_workday(string day, string next) => Assert.Equal(Day.Of(next), Official.NextWorkday(Day.Of(day)));

    [Fact]
    public void Takes_in_next_years_notice()
    {
        var calendar = Official.With("# 2027\n2027-01-01\t休\t元旦\n2027-01-03\t班\t元旦\n");

        Assert.True(calendar.IsAnnounced(2027));
        Assert.Equal(DayKind.Holiday, calendar.KindOf(new(2027, 1, 1)));
        Assert.Equal(DayKind.AdjustedWorkday, calendar.KindOf(new(2027, 1, 3)));
        Assert.Null(calendar.WarningFor(new(2026, 12, 1), new(2027, 2, 1)));
        Assert.False(Official.IsAnnounced(2027));
    }

    [Fact]
    public void Rows_at_the_turn_of_the_year_alone_do_not_announce_the_year() =>
        Assert.False(Official.With("2027-01-02\t休\t元旦").IsAnnounced(2027));

    [Theory]
    [InlineData("2027-01-01\t休", "第1行")]
    [InlineData("#\n2027/01/01\t休\t元旦", "第2行的日期")]
    [InlineData("2027-02-30\t休\t春节", "日期")]
    [InlineData("2027-01-01\t放\t元旦", "应为“休”或“班”")]
    [InlineData("2027-01-01\t休\t元旦\n2027-01-01\t班\t元旦", "重复")]
    public void Refuses_a_bad_table_and_names_the_line(string table, string said) =>
        Assert.Contains(said, Assert.Throws<FormatException>(() => WorkCalendar.Parse(table)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-01-01", "2026-12-31", null)]
    [InlineData("2026-12-31", "2027-01-01", "2027年的放假安排")]
    [InlineData("2027-01-01", "2026-12-31", "2027年的放假安排")]
    [InlineData("2026-12-31", "2028-01-01", "2027年、2028年的放假安排")]
    [InlineData("2017-01-01", "2018-01-01", "2017年的放假安排")]
    [InlineData("2026-01-01", "2046-01-01", "2027年至2046年间的20个年份的放假安排")]
    public void Warns_of_years_without_a_notice(string from, string to, string? said)
    {
        var warning = Official.WarningFor(Day.Of(from), Day.Of(to));
        if (said is null)
            Assert.Null(warning);
        else
            Assert.StartsWith(said, warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Agrees_with_the_published_notices_day_by_day()
    {
        var folder = Environment.GetEnvironmentVariable("TONGXIN_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "Set TONGXIN_DATA to a directory that has holidays/2018.json and so on.");

        var notices = Directory.GetFiles(Path.Combine(folder!, "holidays"), "????.json").SelectMany(Notice).ToDictionary();
        Assert.NotEmpty(notices);
        for (var day = new DateOnly(2018, 1, 1); day <= new DateOnly(2026, 12, 31); day = day.AddDays(1))
        {
            var works = notices.TryGetValue(day, out var notice) ? !notice.Off : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.True(works == Official.IsWorkday(day), $"{day:yyyy-MM-dd}");
            if (notice is not null && Official.NameOf(day) is { } name)
                Assert.Equal(notice.Name, name);
        }
        Assert.All(notices.Keys, day => Assert.InRange(day, new(2018, 1, 1), new(2026, 12, 31)));
    }

    private static IEnumerable<KeyValuePair<DateOnly, Published>> Notice(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.GetProperty("days").EnumerateArray()
            .Select(day => KeyValuePair.Create(Day.Of(day.GetProperty("date").GetString()!), new Published(day.GetProperty("isOffDay").GetBoolean(), day.GetProperty("name").GetString()!)))
            .ToList();
    }

    private sealed record Published(bool Off, string Name);
}
