using System.Security.Cryptography;
using System.Text;
using Tongxin.Platform.Statutes;
using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;
using Tongxin.Rules.Procedures;

namespace Tongxin.Suggestions;

/// <summary>Procedures and deadlines that cases follow in this office.</summary>
public sealed class CaseRules(OfficeRules rules)
{
    /// <summary>The place's own procedures where its pack has any, else those that all share.</summary>
    public IReadOnlyDictionary<string, Procedure> Procedures { get; } = Procedure.Shipped.ToDictionary(one => one.Key, one => rules.InForce.Procedures.GetValueOrDefault(one.Key, one.Value));

    /// <summary>The deadline for an event of that day; null where the rules of this place have none.</summary>
    public ClockRule? Deadline(string id, DateOnly on) => rules.InForce.Rule(id, on);

    /// <summary>The coded reasons for which a paper is not accepted (不予立案).</summary>
    public IReadOnlyList<(string Code, string Words)> Unacceptable(DateOnly on) => [.. rules.Choices("suggestion.unacceptable", on).Values.Select(one => (one.Code, one.Name))];

    /// <summary>The classes of an answer as the place's text has them; a promise binds the unit to a day.</summary>
    public IReadOnlyList<(string Code, string Words, bool IsPromise)> Classes(DateOnly on) => [.. rules.Choices("suggestion.class", on).Values.Select(one => (one.Code, one.Name, one.Promise))];

    /// <summary>How a suggestion stands, as lists and pages say it while it is not over.</summary>
    public string StateWords(string state, int round) => (state, round) is (States.Assigned, > 1) ? "重新办理中" : Procedures["suggestion"].State(state).Name;

    /// <summary>A class as it is read: A类, or its own words where the place has no letters.</summary>
    public string ClassWords(string code, DateOnly on) => code.Length == 1 ? $"{code}类" : Classes(on).FirstOrDefault(one => one.Code == code).Words ?? code;

    /// <summary>Where a class stands in the place's list: the later, the less was reached.</summary>
    public int ClassOrder(string code, DateOnly on) => Classes(on).Select(one => one.Code).ToList().IndexOf(code);

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
