using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongxin.Activities;
using Tongxin.Activities.Kinds;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;
using Tongxin.Rules.Calendar;

namespace Tongxin.Web.Demo;

/// <summary>What people do each month: what Party life asks of every organisation, and what the work brings.</summary>
sealed class SimulatedActivities(OfficeDb db, Units units, SimulatedStructure office, Chance chance, int scale, Action<DateOnly, Person, Action> note,
    Action<Guid, string, int, IReadOnlyList<string>> type)
{
    static readonly IReadOnlyList<Texts.Row> Templates = Texts.Table("activities.tsv");
    static readonly IReadOnlyList<Texts.Row> Topics = Texts.Table("topics.tsv");
    static readonly IReadOnlyList<Texts.Row> Places = Texts.Table("places.tsv");

    IReadOnlyDictionary<string, ActivityKind> kinds = new Dictionary<string, ActivityKind>();
    UnitTree tree = new([]);

    public async Task Begin(CancellationToken ct)
    {
        kinds = await db.Set<ActivityKind>().AsNoTracking().ToDictionaryAsync(kind => kind.Code, ct);
        tree = await units.Tree(ct);
    }

    public void Note(Month month)
    {
        foreach (var unit in office.Units.Values.Where(unit => unit.Kind.TreeOf() != Tree.Handling && office.Members[unit.Code].Count > 1))
        {
            var fitting = Templates.Where(row => kinds.ContainsKey(row["kind"]) && Fits(row, unit, month)).ToList();
            foreach (var kind in Rhythm(unit, month))
                if (fitting.Where(row => row["kind"] == kind).ToList() is { Count: > 0 } due)
                    NoteOne(unit, chance.One(due), month);
            var free = fitting.Where(row => !RhythmKinds.Contains(row["kind"])).ToList();
            foreach (var template in Enumerable.Range(0, scale).SelectMany(_ => chance.Some(free, Freely(unit))))
                NoteOne(unit, template, month);
        }
    }

    static readonly string[] RhythmKinds = ["cell-meeting", "branch-committee", "branch-meeting", "themed-party-day", "party-lecture", "central-group"];

    /// <summary>The rhythm of Party life: monthly, quarterly (支部工作条例).</summary>
    static IEnumerable<string> Rhythm(Unit unit, Month month) => (unit.Kind, month.First.Month % 3) switch
    {
        (UnitKind.PartyCell, _) => ["cell-meeting"],
        (UnitKind.PartyBranch, 0) => ["branch-committee", "themed-party-day", "branch-meeting"],
        (UnitKind.PartyBranch, 1) => ["branch-committee", "themed-party-day", "party-lecture"],
        (UnitKind.PartyBranch, _) => ["branch-committee", "themed-party-day"],
        (UnitKind.PartyLeadershipGroup, _) => ["central-group"],
        _ => [],
    };

    int Freely(Unit unit) => unit.Kind switch
    {
        UnitKind.StandingCommittee => 3,
        UnitKind.PartyLeadershipGroup or UnitKind.OfficePartyGroup or UnitKind.OfficePartyCommittee or UnitKind.PartyBranch => 1,
        UnitKind.PartyCell => chance.Percent(60) ? 1 : 0,
        UnitKind.Delegation => 1,
        UnitKind.DeputyGroup => chance.Percent(35) ? 1 : 0,
        _ => chance.Between(2, 4),
    };

    static bool Fits(Texts.Row row, Unit unit, Month month) =>
        (row["months"] == "*" || row.List("months").Contains(month.First.Month.ToString(CultureInfo.InvariantCulture)))
        && row.List("units").Any(fit => fit == "*" || fit == unit.Code || SimulatedStructure.IsOf(unit.Kind, fit));

    void NoteOne(Unit unit, Texts.Row template, Month month)
    {
        var day = SimulatedYear.Workday(month.First.AddDays(chance.Between(0, 24)));
        var kind = kinds[template["kind"]];
        var members = office.Members[unit.Code];
        var everybody = RhythmKinds.Contains(kind.Code);
        var present = chance.Some(members, everybody ? Math.Max(2, members.Count * chance.Between(80, 100) / 100) : Math.Min(members.Count, chance.Between(2, 6)));
        // Most is written down on the day, some of it a few days later.
        var entered = SimulatedYear.Workday(day.AddDays(chance.Percent(80) ? 0 : chance.Between(1, 4)));
        var facts = Facts(unit, template, kind, day, present);
        if (entered <= SimulatedYear.Today && day >= SimulatedYear.First)
            note(entered, present[0], () =>
            {
                db.Add(new Activity(facts, new(kind, tree.Find(unit.Id)!, entered, new()), present[0].Id, OfficeClock.Utc(entered, new(17, 0))));
                // Who took part is one box; a talk's title is written by the form.
                string[] words = kind.Sensitive ? [] : [.. new[] { facts.Title, facts.Place, facts.Summary }.Where(text => text.Length > 0)];
                type(unit.Id, "保存（/activities/new）", words.Length + 1, words);
            });
    }

    ActivityFacts Facts(Unit unit, Texts.Row template, ActivityKind kind, DateOnly day, IReadOnlyList<Person> present)
    {
        var number = template["n"].Split('-') is [var low, var high] && int.TryParse(low, out var from) && int.TryParse(high, out var to)
            ? chance.Between(from, to)
            : present.Count;
        var topic = Topic(unit, kind);
        var place = chance.One(Places)["place"];
        string Words(string text) => text
            .Replace("{topic}", topic, StringComparison.Ordinal).Replace("{place}", place, StringComparison.Ordinal)
            .Replace("{unit}", unit.Short, StringComparison.Ordinal).Replace("{month}", $"{day.Month}月", StringComparison.Ordinal)
            .Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return kind.Sensitive
            ? new(kind.Id, kind.Name, day, null, "", unit.Id, [.. present.Take(2).Select(p => p.Id)], [], 0, "", new Dictionary<string, string>(), null)
            : new(kind.Id, Words(template["title"]), day, null, Words(template["place"]), unit.Id,
                kind.Group == KindGroup.Document ? [] : [.. present.Select(p => p.Id)], [], 0,
                Words(template["summary"]), new Dictionary<string, string>(), null);
    }

    string Topic(Unit unit, ActivityKind kind)
    {
        var rows = kind.Rows.Split(',');
        var fitting = Topics.Where(t => t.List("mission_rows").Any(rows.Contains)).ToList();
        var own = fitting.Where(t => t["unit_code"] == unit.Code).ToList();
        return chance.One(own.Count > 0 ? own : fitting.Count > 0 ? fitting : Topics)["topic"];
    }
}
