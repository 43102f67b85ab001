using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Tongxin.Platform.Export;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Platform.Feeds;

/// <summary>Days as an iCalendar file: one all-day event for each record, which moves when its day does.</summary>
public static class CalendarFile
{
    const int MostOctets = 75;

    public const string Type = "text/calendar; charset=utf-8";

    /// <param name="origin">Scheme and host before the addresses of records.</param>
    public static byte[] Write(string name, IEnumerable<DueDay> days, DateOnly today, string origin)
    {
        // Written on this day and not at this second: what has not changed stays the same file, byte for byte.
        var stamp = new CalDateTime(OfficeClock.Utc(today, TimeOnly.MinValue), "UTC");
        var calendar = new Calendar { ProductId = "-//Tongxin//Tongxin//ZH", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", CleanText.OneLine(name));
        calendar.AddProperty("X-WR-TIMEZONE", "Asia/Shanghai");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        foreach (var day in days)
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{day.Record}@tongxin",
                Sequence = day.Version,
                DtStamp = stamp,
                Start = new CalDateTime(day.Day),
                Summary = CleanText.OneLine(day.Title),
                Description = $"{CleanText.OneLine(day.Whose)}\n{day.Day:yyyy年M月d日}止，{Due.Of(day.Day, today).Words}\n{origin}{day.Address}",
                Url = new Uri(origin + day.Address),
                // The day is a deadline, not an appointment: nobody is busy because of it.
                Transparency = TransparencyType.Transparent,
            });
        return Encoding.UTF8.GetBytes(Folded(new CalendarSerializer().SerializeToString(calendar)!));
    }

    // The library breaks long lines between any two UTF-16 units, and a character beyond the BMP would be lost on the way to UTF-8:
    // lines are joined again and broken between characters, at 75 octets (RFC 5545, section 3.1).
    static string Folded(string file)
    {
        var (folded, octets) = (new StringBuilder(file.Length + 64), 0);
        foreach (var rune in file.Replace("\r\n ", "", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\r' or '\n')
                octets = 0;
            else if ((octets += rune.Utf8SequenceLength) > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1 + rune.Utf8SequenceLength;
            }
            folded.Append(rune.ToString());
        }
        return folded.ToString();
    }
}
