using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Rules.Calendar;
using Tongxin.Suggestions;

namespace Tongxin.Web.Demo;

/// <summary>What the simulated suggestions share: who is who, the diary, the rules, numbers given out.</summary>
sealed class SimulatedDesk(OfficeDb db, CaseRules rules, SimulatedStructure office, Chance chance, Diary diary)
{
    readonly Dictionary<string, int> given = [];
    readonly Dictionary<string, List<Person>> deputies = office.Units.Values.Where(unit => unit.Kind == UnitKind.Delegation)
        .GroupBy(unit => unit.Name.Replace("代表团", "", StringComparison.Ordinal)).ToDictionary(same => same.Key, same => same.SelectMany(unit => office.Members[unit.Code]).ToList());
    readonly Lazy<Dictionary<string, Guid>> subjects = new(() => db.Set<SubjectClass>().ToDictionary(subject => subject.Code, subject => subject.Id));

    public OfficeDb Db => db;
    public CaseRules Rules => rules;
    public SimulatedStructure Office => office;
    public Chance Chance => chance;

    /// <summary>Who examines, numbers and hands over.</summary>
    public Person Clerk => office.Members["DGW"][^1];

    public void Note(DateOnly day, Person? by, Action act) => diary.Note(day, by, act);

    /// <summary>Deputies of a county; of all where it is none.</summary>
    public IReadOnlyList<Person> DeputiesOf(string county) => deputies.TryGetValue(county, out var some) ? some : [.. deputies.Values.SelectMany(all => all)];

    public Guid? Subject(string code) => subjects.Value.TryGetValue(code, out var id) ? id : null;

    /// <summary>The number after the last that was given out for this.</summary>
    public int Next(string of) => given[of] = given.GetValueOrDefault(of) + 1;

    /// <summary>The context forgets what was saved, so that it stays small; what acts again is taken up again.</summary>
    public T Take<T>(T record) where T : Record
    {
        if (db.Entry(record).State == EntityState.Detached)
            db.Attach(record);
        return record;
    }

    /// <summary>The last day of a deadline that begins that day; null where the place has none.</summary>
    public DateOnly? Due(string deadline, DateOnly from, bool extended = false) => rules.Deadline(deadline, from) is { } rule ? rules.DueOf(rule, from, extended) : null;

    /// <summary>So many working days later; with none the day itself, or the next on which the office works.</summary>
    public static DateOnly After(DateOnly day, int workdays)
    {
        for (; workdays > 0; workdays--)
            day = WorkCalendar.Official.NextWorkday(day.AddDays(1));
        return WorkCalendar.Official.NextWorkday(day);
    }

    public DateOnly After(DateOnly day, int least, int most) => After(day, chance.Between(least, most));
}
