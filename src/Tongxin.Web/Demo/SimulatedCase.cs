using Tongxin.People;
using Tongxin.Suggestions;

namespace Tongxin.Web.Demo;

/// <summary>The life of one simulated suggestion: noted when it is made, lived as far as the simulation comes.</summary>
sealed class SimulatedCase(SimulatedDesk desk, SimulatedPaper paper, Person lead, DateOnly on, bool isInSession)
{
    // Papers and forms of rating came on paper, and the office entered them, before deputies wrote themselves.
    const int FirstWithoutPaper = 2025;

    readonly Chance chance = desk.Chance;
    readonly bool isOnPaper = on.Year < FirstWithoutPaper;
    IReadOnlyList<Person> signers = [];
    Suggestion suggestion = null!;
    SimulatedHandling? handled;
    DateOnly examined, answered;

    public SimulatedPaper Paper => paper;
    public Person Lead => lead;

    /// <summary>What was merged into it.</summary>
    public List<SimulatedCase> Merged { get; } = [];

    public Suggestion Taken() => desk.Take(suggestion);

    /// <summary>Put forward, examined, and whatever follows from that.</summary>
    /// <returns>Whether it is handled to an answer, so that others can be merged into it and it can be published.</returns>
    public bool Live(bool isClosed)
    {
        var submitted = Propose();
        examined = desk.After(submitted, 1, 3);
        var course = isClosed ? 1000 : chance.Between(1, 1000);
        if (course <= 25)
            Return();
        else if (course <= 35)
            PassOn();
        else if (course <= 42)
            Withdraw(SimulatedDesk.After(submitted, 1), null);
        else
        {
            Accept(chance.Percent(2), isClosed);
            var handling = handled = new SimulatedHandling(desk, this);
            var received = handling.Assign(desk.After(examined, 0, 2));
            if (course <= 47)
            {
                Withdraw(SimulatedDesk.After(received, 1), handling);
                return false;
            }
            answered = handling.Answer(received);
            return Rate(answered, handling) && !isClosed;
        }
        return false;
    }

    /// <summary>On the same matter as another: accepted, and handled with it.</summary>
    public void Join(SimulatedCase main)
    {
        examined = desk.After(Propose(), 1, 3);
        Accept(isKey: false, isClosed: false);
        var merged = SimulatedDesk.After(examined > main.examined ? examined : main.examined, 1);
        desk.Note(merged, desk.Clerk, () =>
        {
            Taken().MergeInto(main.Taken(), desk.Rules, merged);
            main.Merged.Add(this);
        });
        Rate(main.answered, null);
    }

    public DateOnly Answered => answered;

    DateOnly Propose()
    {
        if (chance.Percent(15))
            signers = [.. chance.Some(desk.DeputiesOf(paper.County), chance.Between(1, 3)).Where(person => person != lead)];
        desk.Note(on, isOnPaper ? desk.Clerk : lead, () => desk.Db.Add(suggestion = new(
            new(SuggestionKind.Suggestion, paper.Title, paper.Text, "", "", paper.Place, isInSession), lead.Id, signers.Select(person => person.Id), desk.Rules, on)));
        if (signers.Count == 0)
            return on;
        var (signed, submitted) = isOnPaper ? (on, on) : (SimulatedDesk.After(on, 1), SimulatedDesk.After(on, 2));
        foreach (var person in signers)
            desk.Note(signed, isOnPaper ? desk.Clerk : person, () => Taken().Sign(person.Id, desk.Rules, signed));
        desk.Note(submitted, isOnPaper ? desk.Clerk : lead, () => Taken().Submit(desk.Rules, submitted));
        return submitted;
    }

    void Return()
    {
        var ((code, words), letter) = (chance.One(desk.Rules.Unacceptable(examined)), Tellings.One("return-letter", chance));
        desk.Note(examined, desk.Clerk, () => Taken().Return(code, words, letter, desk.Rules, examined));
    }

    void PassOn()
    {
        var reason = Tellings.One("letter", chance);
        desk.Note(examined, desk.Clerk, () => Taken().ToLetter(reason, desk.Rules, examined));
    }

    void Accept(bool isKey, bool isClosed)
    {
        desk.Note(examined, desk.Clerk, () => Taken().Accept($"{desk.Next($"{on.Year}"):0000}", desk.Subject(paper.Subject), desk.Rules, examined));
        if (!isKey && !isClosed)
            return;
        desk.Note(examined, desk.Clerk, () =>
        {
            var readers = isClosed ? new HashSet<Guid> { desk.Clerk.Id, desk.Office.Head("DGW").Id } : [];
            Taken().Classify(suggestion.Subject, isKey, isClosed, isClosed ? readers.Count : null);
            desk.Db.AddRange(readers.Select(person => new Reader(suggestion.Id, person)));
        });
    }

    // All who signed consent first.
    void Withdraw(DateOnly day, SimulatedHandling? handling)
    {
        var reason = Tellings.One("withdrawn", chance);
        foreach (var person in signers)
            desk.Note(day, person, () => Taken().Withdraw(person.Id, desk.Rules, day, reason));
        var last = SimulatedDesk.After(day, 1);
        desk.Note(last, lead, () =>
        {
            Taken().Withdraw(lead.Id, desk.Rules, last, reason);
            handling?.Stop(last);
        });
    }

    /// <param name="again">What handles it anew if the deputy is not content; null where he is content at last.</param>
    /// <returns>Whether the deputy was not discontent.</returns>
    bool Rate(DateOnly answered, SimulatedHandling? again)
    {
        var said = chance.Between(1, 100);
        if (said <= 7 && desk.Due("suggestion.feedback", answered) is { } until)
        {
            var lapsed = SimulatedDesk.After(until, 1);
            desk.Note(lapsed, null, () => Taken().Lapse(desk.Rules, lapsed));
            return true;
        }
        var rated = desk.After(answered, 3, 9);
        var result = said <= 10 && again is not null ? Satisfaction.Not : said <= 24 ? Satisfaction.Mostly : Satisfaction.Satisfied;
        var attitude = result == Satisfaction.Not && chance.Percent(50) ? Satisfaction.Mostly : Satisfaction.Satisfied;
        var words = result == Satisfaction.Not ? Tellings.One("dissatisfied", chance) : "";
        desk.Note(rated, isOnPaper ? desk.Clerk : lead, () =>
        {
            Taken().Rate(attitude, result, words, lead.Id, desk.Rules, rated);
            handled?.Rated(result, rated);
        });
        if (result != Satisfaction.Not)
            return true;
        Redo(rated, again!);
        return false;
    }

    void Redo(DateOnly rated, SimulatedHandling handling)
    {
        var decided = desk.After(rated, 2, 4);
        if (chance.Percent(12))
        {
            desk.Note(decided, desk.Clerk, () => Taken().Close(Tellings.One("explained", chance), desk.Rules, decided));
            return;
        }
        Rate(handling.Again(rated, decided), null);
    }
}
