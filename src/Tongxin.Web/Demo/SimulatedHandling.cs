using Tongxin.Platform.Cases;
using Tongxin.Rules.Clocks;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Promises;

namespace Tongxin.Web.Demo;

/// <summary>What units do with a simulated suggestion: some get what is not theirs, some ask for time, some are late.</summary>
sealed class SimulatedHandling(SimulatedDesk desk, SimulatedCase of)
{
    readonly Chance chance = desk.Chance;
    readonly List<Handling> handlings = [];
    readonly IReadOnlyList<string> units = of.Paper.Units;
    readonly bool isHard = desk.Chance.Percent(6);
    DateOnly assigned;
    Commitment? commitment;

    CaseRules Rules => desk.Rules;

    Handling Lead() => desk.Take(handlings.Last(handling => handling.IsLead));

    public void Rated(Satisfaction result, DateOnly on) => Lead().Rated(result, on);

    /// <returns>The day on which the unit that leads has it.</returns>
    public DateOnly Assign(DateOnly day)
    {
        assigned = chance.Percent(4) ? NotTheirs(day) : day;
        desk.Note(assigned, desk.Clerk, () => Give(units, assigned));
        // Each unit signs at once for what it was given at once.
        var received = SimulatedDesk.After(assigned, 1 + Pace % 4);
        desk.Note(received, desk.Office.Head(units[0]), () => Lead().Receive(Rules, received));
        return received;
    }

    // Given back within the limit, decided within the limit, and given to whose it is the same day.
    DateOnly NotTheirs(DateOnly day)
    {
        var wrong = chance.One([.. new[] { "H01", "H09", "H13", "H14", "H29", "H31" }.Except(units)]);
        desk.Note(day, desk.Clerk, () => Give([wrong], day));
        var (asked, reason) = (desk.After(day, 1, 4), Tellings.One("return-reason", chance));
        desk.Note(asked, desk.Office.Head(wrong), () => Lead().AskReturn(reason, Rules, asked));
        var granted = desk.After(asked, 1, 4);
        desk.Note(granted, desk.Clerk, () => Lead().DecideReturn(granted: true, "", Rules, granted));
        return granted;
    }

    void Give(IReadOnlyList<string> to, DateOnly day)
    {
        var suggestion = of.Taken();
        var made = to.Select((code, at) => new Handling(suggestion, desk.Office.Units[code].Short, desk.Office.Units[code].Id, at == 0 ? HandlingRole.Lead : HandlingRole.Assist, "", isHard, Rules, day)).ToList();
        desk.Db.AddRange(made);
        handlings.AddRange(made);
        suggestion.Assign(string.Join("、", made.Select((one, at) => desk.Office.Units[to[at]].Short + one.Role.Words())), Rules, day);
        Follow(suggestion);
    }

    void Follow(Suggestion suggestion) => suggestion.Follow(handlings.Where(one => one.IsOwed && one.State != HandlingStates.Returned).Min(one => one.Due), Rules);

    /// <returns>The day of the answer.</returns>
    public DateOnly Answer(DateOnly received)
    {
        foreach (var (code, at) in units.Select((code, at) => (code, at)).Skip(1))
        {
            var (opined, opinion) = (desk.After(received, 3, 10), Tellings.One("opinion", chance));
            desk.Note(opined, desk.Office.Head(code), () =>
            {
                var helping = desk.Take(handlings[handlings.Count - units.Count + at]);
                helping.Receive(Rules, opined);
                helping.Opine(opinion, Rules, opined);
            });
        }
        var talked = ItsDay(desk.After(received, 3, 8), 1);
        Talk(talked, chance.One([ContactKind.InPerson, ContactKind.Phone, ContactKind.Phone, ContactKind.Meeting, ContactKind.OnSite, ContactKind.InWriting]));
        var answered = DayOf(talked);
        Send(answered, null);
        return answered;
    }

    DateOnly DayOf(DateOnly talked)
    {
        var deadline = isHard ? "suggestion.answer.hard" : "suggestion.answer";
        var due = desk.Due(deadline, assigned) ?? assigned.AddMonths(3);
        return chance.Between(1, 100) switch
        {
            <= 5 when Rules.Deadline(deadline, assigned) is { Extension: not ExtensionKind.None } && !isHard => Longer(talked, due),
            <= 9 => desk.After(due, 2, 20),
            _ => Between(talked, due),
        };
    }

    DateOnly Between(DateOnly from, DateOnly to)
    {
        var most = Math.Max(1, Rules.Calendar.WorkdaysBetween(from, to));
        var least = Math.Min(8, most);
        var day = desk.After(from, least, most);
        return ItsDay(day, -1) is var its && its >= SimulatedDesk.After(from, least) && its <= to ? its : day;
    }

    // A unit talks to deputies and answers them on one day in two weeks: much at a time, as in life.
    DateOnly ItsDay(DateOnly day, int step)
    {
        while (day.DayNumber % 14 != 1 + Pace % 3 + 7 * (Pace % 2))
            day = day.AddDays(step);
        return SimulatedDesk.After(day, 0);
    }

    int Pace => units[0][^1] - '0';

    DateOnly Longer(DateOnly talked, DateOnly due)
    {
        var (asked, reason) = (desk.After(talked, 3, 8), Tellings.One("extension-reason", chance));
        desk.Note(asked, desk.Office.Head(units[0]), () => Lead().AskExtension(reason, Rules, asked));
        var granted = desk.After(asked, 1, 3);
        desk.Note(granted, desk.Clerk, () =>
        {
            Lead().DecideExtension(granted: true, "", Rules, granted);
            Follow(of.Taken());
        });
        return Between(due, desk.Due("suggestion.answer", assigned, extended: true) ?? due.AddMonths(3));
    }

    void Talk(DateOnly day, ContactKind kind)
    {
        var (who, what) = (Tellings.One("who", chance), Tellings.One("talked", chance));
        desk.Note(day, desk.Office.Head(units[0]), () => Lead().Contact(kind, day, who, what, Rules, day));
    }

    /// <param name="words">What is said in a second answer; null for the first.</param>
    void Send(DateOnly day, string? words)
    {
        var classes = Rules.Classes(day);
        var at = Math.Min(classes.Count - 1, chance.Between(1, 100) switch { <= 62 => 0, <= 90 => 1, _ => 2 });
        var text = (words ?? Tellings.One($"answer{at + 1}", chance)).Replace("{place}", of.Paper.Place.Length > 0 ? of.Paper.Place : "现场", StringComparison.Ordinal)
            .Replace("{year}", $"{day.Year}", StringComparison.Ordinal).Replace("{next}", $"{day.Year + 1}", StringComparison.Ordinal);
        (string, DateOnly)? promise = classes[at].IsPromise ? (Tellings.One("promise", chance), day.AddMonths(chance.Between(4, 16))) : null;
        desk.Note(day, desk.Office.Head(units[0]), () =>
        {
            var (suggestion, lead) = (of.Taken(), Lead());
            lead.Write(text, classes[at].Code, "办公室，0831-5550100", Rules, day, promise);
            if (commitment is { State: Commitment.Open })
                desk.Take(commitment).Drop("以重新办理后的答复为准", Rules, day);
            if (promise is var (what, due))
                desk.Db.Add(commitment = new(lead, what, due, Rules, day));
            lead.Send($"{desk.Office.Units[units[0]].Short}函〔{day.Year}〕{desk.Next($"{units[0]} {day.Year}")}号", Rules, day);
            Follow(suggestion);
            suggestion.Answer(classes[at].Code, Rules, day);
            foreach (var one in of.Merged.Select(merged => merged.Taken()).Where(one => one.State == States.Merged))
                one.Answer(classes[at].Code, Rules, day);
        });
        if (promise is var (_, until))
            Keep(day, until);
    }

    // Most promises are kept in time; some are put off, and some wait.
    void Keep(DateOnly made, DateOnly until)
    {
        var course = chance.Between(1, 100);
        if (course > 98)
            return;
        var reported = SimulatedDesk.After(course > 92 ? until.AddDays(chance.Between(5, 40)) : until.AddDays(-chance.Between(1, 60)), 1);
        var (agreed, told) = (desk.After(reported, 2, 9), Tellings.One("kept", chance));
        Commitment? mine = null;
        desk.Note(made, desk.Office.Head(units[0]), () => mine = commitment);
        desk.Note(reported, desk.Office.Head(units[0]), () =>
        {
            if (mine is { State: Commitment.Open })
                desk.Take(mine).Report(told, Rules, reported);
        });
        desk.Note(agreed, of.Lead, () =>
        {
            if (mine is { State: Commitment.Reported })
                desk.Take(mine).Accept(Rules, agreed);
        });
    }

    /// <summary>The deputy was not content.</summary>
    /// <returns>The day of the second answer.</returns>
    public DateOnly Again(DateOnly rated, DateOnly redone)
    {
        var reason = Tellings.One("redo", chance);
        desk.Note(redone, desk.Clerk, () =>
        {
            of.Taken().Redo(reason, Rules, redone);
            Lead().Again(reason, Rules, rated, redone);
            Follow(of.Taken());
        });
        var talked = desk.After(redone, 2, 6);
        Talk(talked, ContactKind.OnSite);
        var answered = desk.After(talked, 4, 9);
        Send(answered, Tellings.One("answer-again", chance));
        return answered;
    }

    /// <summary>The suggestion was withdrawn.</summary>
    public void Stop(DateOnly day)
    {
        foreach (var handling in handlings.Where(one => one.Phase != CasePhase.Done).Select(desk.Take))
            handling.Stop("代表已撤回", Rules, day);
    }
}
