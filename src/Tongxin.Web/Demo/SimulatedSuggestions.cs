using Tongxin.Platform.Cases;
using Tongxin.Rules.Calendar;

namespace Tongxin.Web.Demo;

/// <summary>Five years of deputies' suggestions: put forward, examined, handed over, talked about, answered, rated; some late, some returned, some handled anew.</summary>
/// <param name="papersAYear">About how many come in each year before the last.</param>
sealed class SimulatedSuggestions(SimulatedDesk desk, int papersAYear)
{
    const int SessionDays = 5;

    /// <summary>The first day of each year's congress.</summary>
    static readonly IReadOnlyList<DateOnly> Sessions = [SimulatedStructure.TermBegan, new(2023, 1, 9), new(2024, 1, 22), new(2025, 1, 13), new(2026, 1, 19)];

    readonly Chance chance = desk.Chance;
    readonly SimulatedPublications publications = new(desk);

    /// <summary>Notes what is to happen to each paper; what lies after the last day simply does not happen.</summary>
    public void Note()
    {
        var papers = new SimulatedPapers(desk.Office, chance);
        foreach (var session in Sessions.SkipLast(1))
            NoteYear(session, papers);
        // Of the last year two in five come with the congress, the others through the year; the last ones wait when the visitor arrives.
        var last = Sessions[^1];
        foreach (var (index, paper) in SimulatedPapers.Written.Index())
        {
            var isInSession = index % 5 < 2;
            var one = Case(paper, isInSession ? InSession(last) : WorkCalendar.Official.NextWorkday(last.AddDays(7 + index * 5)), isInSession);
            if (one.Live(isClosed: false) && chance.Percent(67))
                publications.Note(one);
        }
    }

    void NoteYear(DateOnly session, SimulatedPapers papers)
    {
        var count = papersAYear * chance.Between(95, 105) / 100;
        // One each year from the second on is for named persons only.
        var isOneClosed = session == Sessions[0];
        for (var made = 0; made < count;)
        {
            var isInSession = chance.Percent(72);
            var on = isInSession ? InSession(session) : WorkCalendar.Official.NextWorkday(session.AddDays(chance.Between(14, 330)));
            var alike = papers.Make(chance.Percent(3) ? 2 : 1);
            var main = Case(alike[0], on, isInSession);
            var isClosed = !isOneClosed && made >= count / 2;
            isOneClosed |= isClosed;
            var isHandled = main.Live(isClosed);
            made++;
            foreach (var paper in alike.Skip(1).Where(_ => isHandled))
            {
                Case(paper, SimulatedDesk.After(on, 0), isInSession: false).Join(main);
                made++;
            }
        }
    }

    SimulatedCase Case(SimulatedPaper paper, DateOnly on, bool isInSession) => new(desk, paper, chance.One(desk.DeputiesOf(paper.County)), on, isInSession);

    DateOnly InSession(DateOnly session) => session.AddDays(chance.Between(0, SessionDays - 1));
}
