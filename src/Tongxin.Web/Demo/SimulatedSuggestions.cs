using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Rules.Calendar;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Publish;

namespace Tongxin.Web.Demo;

/// <summary>A year of deputies' suggestions: put forward, accepted, handed over, talked about, answered, rated; some late, some returned, some handled anew.</summary>
sealed class SimulatedSuggestions(OfficeDb db, CaseRules rules, SimulatedStructure office, Chance chance, Action<DateOnly, Person, Action> note)
{
    static readonly IReadOnlyList<Texts.Row> Papers = Texts.Table("suggestions.tsv");
    static readonly DateOnly First = new(2026, 1, 19);

    readonly List<Person> deputies = [.. office.Units.Values.Where(unit => unit.Kind == UnitKind.Delegation).SelectMany(unit => office.Members[unit.Code])];

    int number;

    /// <summary>Notes what is to happen to each paper; what lies after the last day simply does not happen.</summary>
    public void Note()
    {
        foreach (var (index, paper) in Papers.Index())
        {
            // Two in five come with the congress, the others through the year; the last ones wait when the visitor arrives.
            var on = Workday(index % 5 < 2 ? First.AddDays(chance.Between(0, 4)) : First.AddDays(7 + index * 5));
            Life(paper, on, chance.One(deputies), index);
        }
    }

    void Life(Texts.Row paper, DateOnly on, Person lead, int index)
    {
        var id = Guid.Empty;
        var clerk = office.Members["DGW"][^1];
        note(on, lead, () =>
        {
            var suggestion = new Suggestion(new(SuggestionKind.Suggestion, paper["title"], paper["text"], "", "", "", on < First.AddDays(6)), lead.Id, [], rules, on);
            db.Add(suggestion);
            id = suggestion.Id;
        });
        var accepted = After(on, chance.Between(1, 3));
        if (index % 17 == 16)
        {
            note(accepted, clerk, () => Of(id).Return("empty", "没有实际内容的", "请补充具体情况和建议后再提。", rules, accepted));
            return;
        }
        note(accepted, clerk, () => Accept(id, paper["subject"], accepted));
        var assigned = After(accepted, chance.Between(0, 2));
        note(assigned, clerk, () => Assign(id, paper.List("units"), isHard: index % 9 == 4, assigned));
        Handle(id: () => id, paper.List("units"), assigned, lead, index);
    }

    void Handle(Func<Guid> id, IReadOnlyList<string> units, DateOnly assigned, Person lead, int index)
    {
        var head = office.Head(units[0]);
        var received = After(assigned, chance.Between(1, 4));
        note(received, head, () => Lead(id()).Receive(rules, received));
        foreach (var helper in units.Skip(1))
        {
            var opined = After(received, chance.Between(5, 15));
            note(opined, office.Head(helper), () =>
            {
                var handling = Handlings(id()).Single(one => one.Unit == office.Units[helper].Id);
                handling.Receive(rules, opined);
                handling.Opine("同意主办单位意见，我单位按职责配合落实。", rules, opined);
            });
        }
        var talked = After(received, chance.Between(4, 18));
        note(talked, head, () => Lead(id()).Contact(index % 3 == 0 ? ContactKind.OnSite : index % 3 == 1 ? ContactKind.InPerson : ContactKind.Phone, talked, "分管负责人", "希望尽快落实，办理情况及时告知。", rules, talked));
        // Some answer after the limit.
        var answered = After(talked, index % 11 == 7 ? 62 : chance.Between(15, 38));
        note(answered, head, () => Answer(id(), index, answered));
        if (index % 3 != 2 && index % 13 != 6)
            Publish(id, head, lead, index, After(answered, 1));
        var rated = After(answered, chance.Between(3, 9));
        if (index % 6 == 5)
            return;
        note(rated, lead, () =>
        {
            var suggestion = Of(id());
            var result = index % 13 == 6 ? Satisfaction.Not : index % 4 == 3 ? Satisfaction.Mostly : Satisfaction.Satisfied;
            suggestion.Rate(Satisfaction.Satisfied, result, result == Satisfaction.Not ? "答复没有说明何时办成，请写明时间。" : "", lead.Id, rules, rated);
        });
    }

    // Published as it was answered, a few as a summary; what was proposed in the last days waits for its review.
    void Publish(Func<Guid> id, Person head, Person lead, int index, DateOnly proposed)
    {
        var clerk = office.Members["DGW"][^1];
        var reviewed = After(proposed, 12);
        note(proposed, head, () =>
        {
            var suggestion = Of(id());
            var publication = new Publication(suggestion);
            db.Add(publication);
            publication.Propose(suggestion, index % 7 == 1 ? Openness.Summary : Openness.Full, index % 7 == 1 ? "建议已经办理，情况已答复代表。" : "", head.Id);
        });
        note(reviewed, clerk, () =>
        {
            var (suggestion, handling) = (Of(id()), Lead(id()));
            var publication = db.Set<Publication>().Single(one => one.Suggestion == suggestion.Id);
            var (unit, subject) = (office.Units.Values.First(one => one.Id == handling.Unit).Name, db.Set<SubjectClass>().Where(one => one.Id == suggestion.Subject).Select(one => one.Name).SingleOrDefault());
            var delegation = office.Units.Values.First(one => one.Kind == UnitKind.Delegation && office.Members[one.Code].Contains(lead));
            var text = PublicText.Of(suggestion, publication, [(unit, handling.Answers[^1])]).Blackened(new HashSet<string>(), []);
            publication.Pass(suggestion, text, $"{lead.Name}（{delegation.Name}）", [unit], subject ?? "", clerk.Id, reviewed);
        });
    }

    void Accept(Guid id, string subject, DateOnly on)
    {
        var suggestion = Of(id);
        var known = db.Set<SubjectClass>().Where(one => one.Code == subject).Select(one => (Guid?)one.Id).SingleOrDefault();
        suggestion.Accept($"{++number:0000}", known, rules, on);
    }

    void Assign(Guid id, IReadOnlyList<string> units, bool isHard, DateOnly on)
    {
        var suggestion = Of(id);
        var made = units.Select((code, at) => new Handling(suggestion, office.Units[code].Short, office.Units[code].Id, at == 0 ? HandlingRole.Lead : HandlingRole.Assist, "", isHard, rules, on)).ToList();
        db.AddRange(made);
        suggestion.Assign(string.Join("、", made.Select((one, at) => office.Units[units[at]].Short + one.Role.Words())), rules, on);
        suggestion.Follow(made.Where(one => one.IsOwed).Min(one => one.Due), rules);
    }

    void Answer(Guid id, int index, DateOnly on)
    {
        var (suggestion, handling) = (Of(id), Lead(id));
        var resultClass = (index % 10) switch { < 6 => "A", < 9 => "B", _ => "C" };
        handling.Write(Text(resultClass), resultClass, "办公室，0831-5550100", rules, on);
        handling.Send($"{office.Units.Values.First(unit => unit.Id == handling.Unit).Short}函〔2026〕{index + 11}号", rules, on);
        suggestion.Follow(null, rules);
        suggestion.Answer(resultClass, rules, on);
    }

    static string Text(string resultClass) => resultClass switch
    {
        "A" => "我们到现场核实了情况，已经按您的建议办理完毕，并安排专人跟踪维护。\n感谢您对我们工作的关心和支持。",
        "B" => "我们会同有关单位研究，已列入今年下半年工作计划，计划年底前完成，进展会及时向您报告，也可拨打 0831-5550100 询问。\n感谢您对我们工作的关心和支持。",
        _ => "因涉及规划调整和资金安排，目前条件还不具备，我们已作为储备事项，条件成熟时抓紧实施。\n感谢您的理解。",
    };

    Suggestion Of(Guid id) => db.Set<Suggestion>().Include(s => s.CoSponsors).Include(s => s.Ratings).AsSplitQuery().Single(s => s.Id == id);

    List<Handling> Handlings(Guid id) => [.. db.Set<Handling>().Include(h => h.Contacts).Include(h => h.Answers).AsSplitQuery().Where(h => h.Suggestion == id)];

    Handling Lead(Guid id) => Handlings(id).Single(handling => handling.IsLead);

    static DateOnly After(DateOnly day, int workdays)
    {
        for (; workdays > 0; workdays--)
            day = Workday(day.AddDays(1));
        return Workday(day);
    }

    static DateOnly Workday(DateOnly day)
    {
        while (!WorkCalendar.Official.IsWorkday(day))
            day = day.AddDays(1);
        return day;
    }
}
