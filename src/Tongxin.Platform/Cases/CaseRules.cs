using System.Security.Cryptography;
using System.Text;
using Tongxin.Platform.Statutes;
using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;
using Tongxin.Rules.Packs;
using Tongxin.Rules.Procedures;

namespace Tongxin.Platform.Cases;

/// <summary>Procedures and deadlines that cases follow in this office.</summary>
public sealed class CaseRules(OfficeRules rules)
{
    /// <summary>The place's own procedures where its pack has any, else those that all share.</summary>
    public IReadOnlyDictionary<string, Procedure> Procedures { get; } = Procedure.Shipped.ToDictionary(one => one.Key, one => rules.InForce.Procedures.GetValueOrDefault(one.Key, one.Value));

    /// <summary>The deadline for an event of that day; null where the rules of this place have none.</summary>
    public ClockRule? Deadline(string id, DateOnly on) => rules.InForce.Rule(id, on);

    /// <summary>Choices that the rules of this place give people on that day.</summary>
    public ChoiceList Choices(string id, DateOnly on) => rules.Choices(id, on);

    /// <summary>On which days people work.</summary>
    public WorkCalendar Calendar => rules.Calendar;

    /// <summary>A number of the rules or of the office's settings.</summary>
    public int Number(string id, DateOnly on) => rules.Number(id, on);

    /// <summary>Stands for all that decides how long a deadline runs: rules, calendar, and how days are counted.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        rules.InForce.Deadlines.Select(rule => $"{rule}").Order(StringComparer.Ordinal).Append($"{rules.Counting}")
            .Concat(Calendar.AnnouncedYears.Select(year => string.Concat(Days(year).Select(day => Calendar.IsWorkday(day) ? '1' : '0'))))))));

    static IEnumerable<DateOnly> Days(int year) => Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

    public DateOnly DueOf(ClockRule rule, DateOnly from, bool extended) => ClockOf(rule, from, extended).Due;

    /// <summary>A clock as it is shown, with its counting and its article; null where its rule is gone.</summary>
    public Clock? ClockOf(CaseClock clock) => Deadline(clock.Rule, clock.From) is { } rule ? ClockOf(rule, clock.From, clock.Extended) : null;

    Clock ClockOf(ClockRule rule, DateOnly from, bool extended) => new(rule, from, rules.Calendar, rules.Counting, extended);
}
