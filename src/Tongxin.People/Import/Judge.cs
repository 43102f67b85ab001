using Tongxin.People.Organisation;
using Tongxin.Platform.Import;

namespace Tongxin.People.Import;

/// <summary>
/// Judges the rows of a workbook together: each against what would stand if all the others were taken. Refusing one may make
/// others impossible, so it goes on until nothing more is refused; a row once refused stays so.
/// </summary>
sealed class Judge(IReadOnlyList<UnitDraft> units, IReadOnlyList<PersonDraft> people, IReadOnlyList<PostDraft> posts, IReadOnlyList<TermDraft> terms, Present present)
{
    /// <summary>Terms that stand or would stand, by number.</summary>
    readonly Dictionary<int, Guid> termIds = [];

    public void Run()
    {
        RowDraft.Once(units, unit => unit.Code, "编号");
        RowDraft.Once(people, person => person.Code, "编号");
        RowDraft.Once(terms, term => term.What, "届");
        MatchTerms();
        Match();
        RowDraft.Once(posts.Where(post => !post.IsRefused).ToList(), post => $"{post.Person} {post.Unit} {post.Title} {post.From}", "人员、单位、职务和任职日期");
        for (var refused = -1; refused != Refused();)
        {
            refused = Refused();
            Refer();
            Check();
        }
        Caution();
    }

    int Refused() => units.Count(unit => unit.IsRefused) + people.Count(person => person.IsRefused) + posts.Count(post => post.IsRefused);

    void MatchTerms()
    {
        var standing = present.Terms.Values.Select(term => term.Span).ToList();
        foreach (var term in terms.Where(term => !term.IsRefused).OrderBy(term => term.From))
        {
            term.Kept = present.Terms.GetValueOrDefault(term.Number!.Value);
            term.Id = term.Kept?.Id ?? term.Id;
            term.Compare(standing);
            if (term.Writes)
                standing.Add(term.Facts!);
        }
        foreach (var term in present.Terms.Values)
            termIds[term.Number] = term.Id;
        foreach (var term in terms.Where(term => term.Writes))
            termIds[term.Number!.Value] = term.Id;
    }

    /// <summary>Finds what is kept already, and whom the codes of the posts mean.</summary>
    void Match()
    {
        foreach (var unit in units.Where(unit => !unit.IsRefused))
        {
            unit.Kept = present.Units.GetValueOrDefault(unit.Code);
            unit.Id = unit.Kept?.Id ?? unit.Id;
            LostZeros(unit.Row, unit.Kept is not null);
        }
        foreach (var person in people.Where(person => !person.IsRefused))
        {
            person.Kept = present.People.GetValueOrDefault(person.Code);
            person.Id = person.Kept?.Id ?? person.Id;
            person.Compare();
            LostZeros(person.Row, person.Kept is not null);
        }
        var peopleByCode = people.Where(person => !person.IsRefused).ToDictionary(person => person.Code);
        var unitsByCode = units.Where(unit => !unit.IsRefused).ToDictionary(unit => unit.Code);
        var kept = present.Posts.ToDictionary(post => (post.Person, post.Unit, post.Title, post.From));
        foreach (var post in posts.Where(post => !post.IsRefused))
        {
            (post.Person, post.PersonName) = peopleByCode.TryGetValue(post.PersonCode, out var person) ? (person.Id, person.Name)
                : present.People.TryGetValue(post.PersonCode, out var known) ? (known.Id, known.Name) : (Guid.Empty, "");
            (post.Unit, post.UnitName) = unitsByCode.TryGetValue(post.UnitCode, out var unit) ? (unit.Id, unit.Name)
                : present.Units.TryGetValue(post.UnitCode, out var there) ? (there.Id, there.Name) : (Guid.Empty, "");
            if (post.Person == Guid.Empty)
                post.Refuse(Missing("人员编号", post.PersonCode, BookShape.People.Name, people.Any(p => p.Code == post.PersonCode)));
            if (post.Unit == Guid.Empty)
                post.Refuse(Missing("单位编号", post.UnitCode, BookShape.Units.Name, units.Any(u => u.Code == post.UnitCode)));
            if (post.TermNumber is { } number && !termIds.ContainsKey(number))
                post.Refuse($"还没有登记第{Rules.Numbering.ChineseNumeral.Of(number)}届；请在“{BookShape.Terms.Name}”表里加上这一届，或先到“机构人员 → 届”登记，再导入");
            if (post.IsRefused)
                continue;
            post.Kept = kept.GetValueOrDefault((post.Person, post.Unit, post.Title, post.From!.Value));
            post.Id = post.Kept?.Id ?? post.Id;
            post.Compare(post.TermNumber is { } term ? termIds[term] : null, TermName);
        }
    }

    /// <summary>Rows that speak of units and people whose rows are not taken cannot be taken either.</summary>
    void Refer()
    {
        var made = units.Where(unit => !unit.IsRefused).ToDictionary(unit => unit.Code);
        foreach (var unit in made.Values)
        {
            Guid? parent = null;
            if (unit.ParentCode is { Length: > 0 } code)
            {
                parent = made.TryGetValue(code, out var above) ? above.Id : present.Units.GetValueOrDefault(code)?.Id;
                if (parent is null)
                    unit.Refuse(Missing("上级编号", code, BookShape.Units.Name, units.Any(other => other.Code == code)));
            }
            unit.Compare(parent, present.Tree);
        }
        var newPeople = people.Where(person => person.Kept is null && person.IsRefused).Select(person => person.Id).ToHashSet();
        var newUnits = units.Where(unit => unit.Kept is null && unit.IsRefused).Select(unit => unit.Id).ToHashSet();
        foreach (var post in posts.Where(post => !post.IsRefused))
        {
            if (newPeople.Contains(post.Person))
                post.Refuse(Missing("人员编号", post.PersonCode, BookShape.People.Name, true));
            if (newUnits.Contains(post.Unit))
                post.Refuse(Missing("单位编号", post.UnitCode, BookShape.Units.Name, true));
        }
    }

    void Check()
    {
        var structure = AsItWouldStand();
        foreach (var unit in units.Where(unit => unit.Writes))
            if (structure.WhyNot(unit.Node) is { } no)
                unit.Refuse(no.Message);
        foreach (var post in posts.Where(post => post.Writes))
            if (structure.WhyNot(post.Node) is { } no)
                post.Refuse(no.Message);
    }

    void Caution()
    {
        var structure = AsItWouldStand();
        foreach (var post in posts.Where(post => post.Writes))
            if (structure.Caution(post.Node) is { } caution)
                post.Row.Notes.Add(caution);
    }

    Structure AsItWouldStand()
    {
        var nodes = present.Tree.All.ToDictionary(unit => unit.Id);
        foreach (var unit in units.Where(unit => unit.Writes))
            nodes[unit.Id] = unit.Node;
        var held = present.Posts.ToDictionary(post => post.Id, post => new PostNode(post.Id, post.Person, post.Unit, post.Title, post.IsHead, post.From, post.To));
        foreach (var post in posts.Where(post => post.Writes))
            held[post.Id] = post.Node;
        return new(nodes.Values, held.Values);
    }

    void LostZeros(TableRow row, bool isKept)
    {
        if (!isKept && row.Numeric.SelectMany(number => present.Zeros[number]).FirstOrDefault() is { } likely)
            row.Wrong.Add($"编号的单元格是数字，前面的 0 已经丢了：已有编号“{likely}”。请把这一列设为文本，重新填写");
    }

    string TermName(Guid? id) => id is { } term ? $"第{Rules.Numbering.ChineseNumeral.Of(termIds.First(known => known.Value == term).Key)}届" : "";

    static string Missing(string column, string code, string sheet, bool inFile) => inFile
        ? $"“{column}”是“{code}”，而“{sheet}”表里它那一行没有收"
        : $"“{column}”是“{code}”，没有这个编号；请先在“{sheet}”表里加上，或改正编号";
}
