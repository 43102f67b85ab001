using Tongxin.People;

namespace Tongxin.Web.Demo;

/// <summary>What a deputy of the simulated office writes, and whose matter it is.</summary>
/// <param name="County">Whose deputies put it forward; empty for any.</param>
/// <param name="Units">Codes of handling units, the one that leads first.</param>
sealed record SimulatedPaper(string Title, string Text, string Place, string County, string Subject, IReadOnlyList<string> Units);

/// <summary>Makes papers of matters, places and ways of telling; no two have the same title.</summary>
sealed class SimulatedPapers(SimulatedStructure office, Chance chance)
{
    static readonly IReadOnlyList<Texts.Row> Matters = Texts.Table("suggestion-matters.tsv");
    static readonly IReadOnlyList<string> Towns = Tellings.All("town");
    static readonly IReadOnlyDictionary<string, string> Forms = Texts.Table("suggestion-tellings.tsv").Where(row => row["part"] == "place").ToDictionary(row => row["text"], row => row["form"]);

    /// <summary>The papers of the last year, which were written one by one.</summary>
    public static readonly IReadOnlyList<SimulatedPaper> Written =
        [.. Texts.Table("suggestions.tsv").Select(row => new SimulatedPaper(row["title"], row["text"], "", "", row["subject"], row.List("units")))];

    readonly HashSet<string> titles = [];
    readonly IReadOnlyDictionary<string, string> counties = office.Units.Values.Where(unit => unit.Kind == UnitKind.HandlingUnit && unit.Name.EndsWith("人民政府", StringComparison.Ordinal))
        .OrderBy(unit => unit.Code, StringComparer.Ordinal).ToDictionary(unit => unit.Name[..^4], unit => unit.Code);

    /// <summary>Papers of several deputies on one matter at one place.</summary>
    public IReadOnlyList<SimulatedPaper> Make(int count)
    {
        while (true)
        {
            var (matter, county) = (chance.One(Matters), chance.One([.. counties.Keys]));
            var place = county + Forms[chance.One(matter.List("kinds"))].Replace("{name}", chance.One(Towns), StringComparison.Ordinal);
            var free = matter["title"].Split('|').Select(title => title.Replace("{place}", place, StringComparison.Ordinal)).Where(title => !titles.Contains(title)).ToList();
            if (free.Count < count)
                continue;
            return [.. chance.Some(free, count).Select(title => Of(matter, county, place, title))];
        }
    }

    SimulatedPaper Of(Texts.Row matter, string county, string place, string title)
    {
        titles.Add(title);
        // Each of the two titles has its own problem.
        var problems = matter["problem"].Split('|');
        var problem = problems[Math.Min(problems.Length - 1, Array.FindIndex(matter["title"].Split('|'), one => one.Replace("{place}", place, StringComparison.Ordinal) == title))];
        string[] told = [Tellings.One("opening", chance), problem, Tellings.One("evidence", chance), matter["ask"], Tellings.One("closing", chance)];
        var units = matter.List("units").Select(code => code == "@" ? counties[county] : code).ToList();
        return new(title, string.Concat(told).Replace("{place}", place, StringComparison.Ordinal), place, county, matter["subject"], chance.Percent(45) ? units : units[..1]);
    }
}

/// <summary>Sentences that people write about suggestions, by the part that they play.</summary>
static class Tellings
{
    static readonly ILookup<string, string> Rows = Texts.Table("suggestion-tellings.tsv").ToLookup(row => row["part"], row => row["text"]);

    public static IReadOnlyList<string> All(string part) => [.. Rows[part]];

    public static string One(string part, Chance chance) => chance.One(All(part));
}
