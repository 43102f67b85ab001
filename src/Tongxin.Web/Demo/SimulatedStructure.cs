using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Rules.Numbering;

namespace Tongxin.Web.Demo;

/// <summary>Units, people and posts of the simulated office: 45 committee members, 400 deputies, 90 staff, 60 handling units.</summary>
/// <param name="scale">How many times as many deputies with their delegations, handling units and clerks.</param>
sealed class SimulatedStructure(OfficeDb db, Chance chance, int scale)
{
    const int Deputies = 400;
    public static readonly DateOnly TermBegan = new(2022, 1, 20);
    static readonly DateOnly SetUp = new(2017, 1, 20);

    readonly HashSet<string> used = [];
    readonly Dictionary<string, List<Person>> holders = [];
    readonly IReadOnlyList<Texts.Row> surnames = [.. Texts.Table("names.tsv").Where(row => row["kind"] == "surname")];
    readonly IReadOnlyList<Texts.Row> given = [.. Texts.Table("names.tsv").Where(row => row["kind"] is "given_m" or "given_f")];
    readonly IReadOnlyList<Texts.Row> rare = [.. Texts.Table("names.tsv").Where(row => row["kind"] == "given_rare")];
    int people;
    Term term = null!;

    public Dictionary<string, Unit> Units { get; } = [];

    /// <summary>People of a unit who act there, the head first.</summary>
    public Dictionary<string, List<Person>> Members { get; } = [];

    /// <summary>What a Party organisation serves, by its code.</summary>
    public Dictionary<string, IReadOnlyList<string>> Serves { get; } = [];

    public Person Head(string unit) => Members[unit][0];

    public async Task Fill(CancellationToken ct)
    {
        db.Add(term = new Term(6, TermBegan, null));
        var units = Texts.Table("units.tsv");
        foreach (var row in units)
            AddUnit(row, 1);
        for (var copy = 2; copy <= scale; copy++)
            foreach (var row in units.Where(Grows))
                AddUnit(row, copy);
        await db.SaveChangesAsync(ct);
        var posts = Texts.Table("posts.tsv");
        foreach (var row in posts.Where(row => row["pool"] is "members" or "staff").OrderBy(row => row["pool"] == "staff"))
            FillPost(row);
        FillCells();
        foreach (var row in posts.Where(row => row["pool"] == "party"))
            FillPartyPost(row);
        foreach (var row in posts.Where(row => row["pool"] == "external"))
            FillPost(row);
        FillDelegations();
        await db.SaveChangesAsync(ct);
        AddAccounts();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Whether a text written for a kind of unit fits; the deputies' working body is a working body like others.</summary>
    public static bool IsOf(UnitKind kind, string written) => kind.ToString() == written || (kind == UnitKind.DeputiesBody && written == nameof(UnitKind.WorkingBody));

    static bool Grows(Texts.Row unit) => Enum.Parse<UnitKind>(unit["kind"]) is UnitKind.Delegation or UnitKind.DeputyGroup or UnitKind.HandlingUnit;

    /// <param name="copy">The second of a unit stands below the second of the unit above, where there is one.</param>
    void AddUnit(Texts.Row row, int copy)
    {
        var (mark, words) = copy == 1 ? ("", "") : ($"x{copy}", $"（{ChineseNumeral.Of(copy)}）");
        var code = row["code"] + mark;
        var parent = row["parent_code"] is { Length: > 0 } above ? (Units.GetValueOrDefault(above + mark) ?? Units[above]).Id : (Guid?)null;
        var kind = Enum.Parse<UnitKind>(row["kind"]);
        var unit = new Unit(code, new(row["name"] + words, row["short"] + words, kind, parent, row.Number("order"), SetUp, null));
        db.Add(Units[code] = unit);
        Members[code] = [];
        Serves[code] = row.List("serves");
        HeadTitles[code] = row["head_title"];
    }

    Dictionary<string, string> HeadTitles { get; } = [];

    void FillPost(Texts.Row row)
    {
        foreach (var unit in UnitsOf(row))
        {
            var count = chance.Between(row.Number("min"), row.Number("max")) * (row["grows"] == "1" ? scale : 1);
            for (var index = 0; index < count; index++)
            {
                // Heads marked CWH/委员 are members of the committee as well as of the staff.
                var person = row["also"] == "CWH/委员" ? NextHolder("CWH/委员") : NewPerson();
                Take(person, unit, row["title"].Replace("{head_title}", HeadTitles[unit], StringComparison.Ordinal), row, index);
            }
        }
    }

    void FillPartyPost(Texts.Row row)
    {
        foreach (var unit in UnitsOf(row))
        {
            var count = chance.Between(row.Number("min"), row.Number("max"));
            var candidates = row["also"].Length > 0
                ? [.. row.List("also").SelectMany(post => holders.GetValueOrDefault(post) ?? [])]
                : Party(unit).ToList();
            var chosen = candidates.Where(person => !Members[unit].Contains(person) || Units[unit].Kind == UnitKind.PartyCell).Distinct();
            foreach (var (index, person) in chosen.Take(count).Index())
                Take(person, unit, row["title"], row, index);
        }
    }

    /// <summary>Party members among those whom a Party organisation serves.</summary>
    IEnumerable<Person> Party(string unit) => Units[unit].Kind switch
    {
        UnitKind.PartyCell => Members[unit].ToList(),
        UnitKind.PartyBranch => CellsOf(unit).SelectMany(cell => Members[cell]),
        _ => Units.Values.Where(u => u.Kind == UnitKind.PartyBranch).SelectMany(branch => CellsOf(branch.Code).SelectMany(cell => Members[cell])),
    };

    IEnumerable<string> CellsOf(string branch) => Units.Values.Where(unit => unit.Parent == Units[branch].Id).Select(unit => unit.Code);

    void FillCells()
    {
        foreach (var cell in Units.Values.Where(unit => unit.Kind == UnitKind.PartyCell).Select(unit => unit.Code).ToList())
            foreach (var person in Serves[cell].SelectMany(unit => Members[unit]).Where(_ => chance.Percent(95)).ToList())
                Take(person, cell, "党员", 100);
    }

    void FillDelegations()
    {
        var delegations = Units.Values.Where(unit => unit.Kind == UnitKind.Delegation).Select(unit => unit.Code).ToList();
        var members = holders["CWH/主任"].Concat(holders["CWH/副主任"]).Concat(holders["CWH/秘书长"]).Concat(holders["CWH/委员"]).ToList();
        var deputies = members.Concat(Enumerable.Range(0, Deputies * scale - members.Count).Select(_ => NewPerson())).ToList();
        foreach (var (index, person) in deputies.Index())
        {
            var delegation = delegations[index % delegations.Count];
            var place = index / delegations.Count;
            // Committee members are deputies too, but a delegation is led by its own people.
            var title = place == 5 ? "团长" : place is 6 or 7 ? "副团长" : "代表";
            Take(person, delegation, title, place == 5 ? 10 : place is 6 or 7 ? 20 : 30, place == 5, Units[delegation].Name.Replace("代表团", "", StringComparison.Ordinal));
            var groups = Units.Values.Where(unit => unit.Parent == Units[delegation].Id).Select(unit => unit.Code).ToList();
            var group = groups[place % groups.Count];
            Take(person, group, Members[group].Count switch { 0 => "组长", 1 => "副组长", _ => "组员" }, 10 + Members[group].Count, Members[group].Count == 0);
        }
    }

    void AddAccounts()
    {
        var people = Units.Values.Where(unit => unit.Kind.TreeOf() is Tree.Office or Tree.Party).SelectMany(unit => Members[unit.Code])
            .Concat(Units.Values.Where(unit => unit.Kind is UnitKind.Delegation or UnitKind.HandlingUnit).Select(unit => Head(unit.Code)));
        var names = new HashSet<string>();
        Open("系统管理员", null, AdminRole.System);
        Open("安全管理员", null, AdminRole.Security);
        Open("审计员", null, AdminRole.Auditor);
        foreach (var person in people.Distinct())
            Open(names.Add(person.Name) ? person.Name : person.Name + person.Code, person.Id, AdminRole.None);
    }

    void Open(string name, Guid? person, AdminRole admin) => db.Add(new Account
    {
        UserName = name,
        NormalizedUserName = name.ToUpperInvariant(),
        Person = person,
        Admin = admin,
        LockoutEnabled = true,
        SecurityStamp = Guid.CreateVersion7().ToString("N"),
    });

    IEnumerable<string> UnitsOf(Texts.Row row) => row["unit_code"] == "*"
        ? Units.Values.Where(unit => IsOf(unit.Kind, row["unit_kind"])).Select(unit => unit.Code).ToList()
        : [row["unit_code"]];

    void Take(Person person, string unit, string title, Texts.Row row, int index) =>
        Take(person, unit, title, row.Number("order") * 10 + index, row["is_head"] == "1" && index == 0);

    void Take(Person person, string unit, string title, int rank, bool head = false, string? electoral = null)
    {
        var elected = Units[unit].Kind is UnitKind.StandingCommittee or UnitKind.Delegation;
        var from = elected ? TermBegan : TermBegan.AddDays(-chance.Between(0, 1200));
        db.Add(new Post(person.Id, Units[unit].Id, new(title, head, rank, from, null, elected ? term.Id : null, electoral), $"{person.Name}任{Units[unit].Name}{title}"));
        var key = $"{unit}/{title}";
        (holders.TryGetValue(key, out var list) ? list : holders[key] = []).Add(person);
        if (head)
            Members[unit].Insert(0, person);
        else if (!Members[unit].Contains(person))
            Members[unit].Add(person);
    }

    int next;

    Person NextHolder(string post) => holders[post][next++];

    Person NewPerson()
    {
        string name;
        do
        {
            var surname = chance.Weighted(surnames, row => row.Number("weight", 1))["text"];
            var kind = chance.Percent(55) ? "given_m" : "given_f";
            var of = given.Where(row => row["kind"] == kind).ToList();
            var characters = Enumerable.Range(0, chance.Percent(75) ? 2 : 1).Select(_ => chance.One(of)["text"]);
            name = surname + string.Concat(characters);
            if (people % 90 == 17)
                name = surname + chance.One(rare)["text"];
        }
        while (!used.Add(name) && people < 100_000 && chance.Percent(97));
        var person = new Person($"R{++people:0000}", name);
        db.Add(person);
        return person;
    }
}
