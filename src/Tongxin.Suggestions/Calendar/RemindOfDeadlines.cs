using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Time;
using Tongxin.Rules.Calendar;
using Tongxin.Suggestions.Promises;

namespace Tongxin.Suggestions.Calendar;

/// <summary>On each workday those whose deadlines near are reminded, and what is late goes up the chain; each step of a deadline once, and one notice to a person.</summary>
sealed class RemindOfDeadlines(OfficeDb db, CaseRules rules, WhomToRemind whom, Notices notices, OfficeClock clock, DayReminded reminded) : IDuty
{
    const int Chunk = 500;

    public async Task Run(CancellationToken ct)
    {
        var today = clock.Today;
        if (reminded.Day == today || !rules.Calendar.IsWorkday(today))
            return;
        var days = StepDays.Of(rules, today);
        var due = await Due(rules.Calendar.Add(today, Math.Max(days.Early, days.Short), CountUnit.Workday).Date, ct);
        var told = await Told(due, ct);
        await whom.Ask([.. due.Select(one => one.Unit).OfType<Guid>().Distinct()], ct);
        var readers = await Readers(due, ct);
        var lines = new List<ReminderLine>();
        foreach (var one in due)
            foreach (var owed in CaseClock.Owed(CaseClock.All(one.ClockLines), rules.Procedures[one.Procedure]))
            {
                var known = told[(one.Case, owed.Rule, owed.From, owed.Extended)].ToHashSet();
                var (step, within) = days.StepOf(owed, today, rules.Calendar);
                foreach (var next in today <= owed.Due ? [step] : Enumerable.Range((int)DeadlineStep.Late, Math.Max(0, (int)step - (int)DeadlineStep.Late + 1)).Select(number => (DeadlineStep)number))
                {
                    var isNew = next > known.DefaultIfEmpty().Max();
                    var audience = Audience(one, next, today <= owed.Due, readers).ToList();
                    lines.AddRange(audience.Select(to => new ReminderLine(to.Person, next, within, rules.Calendar.WorkdaysBetween(today, owed.Due), one.Suggestion, one.Title, owed.Due, one.Unit, to.Why, to.List, isNew)));
                    if (isNew && next != DeadlineStep.None && audience.Count > 0)
                        db.Add(new ToldStep(one.Case, owed.Rule, owed.From, owed.Extended, next, today));
                }
            }
        await notices.Tell(Reminders.Of(lines, days), ct);
        await Save(due, told, ct);
        reminded.Day = today;
    }

    // What is in hand, by the index of the clock; what is over is never looked at.
    async Task<IReadOnlyList<DueCase>> Due(DateOnly until, CancellationToken ct)
    {
        var handlings = from h in db.Set<Handling>()
                        where h.Phase == CasePhase.Open && h.DueOrder <= until
                        join s in db.Set<Suggestion>() on h.Suggestion equals s.Id
                        orderby h.DueOrder, h.Id
                        select new DueCase("handling", h.Id, s.Id, h.Title, h.State, h.ClockLines, s.IsClosed, s.Lead, h.Unit, h.Person);
        string[] own = [States.Submitted, States.Accepted, States.Answered];
        var suggestions = db.Set<Suggestion>().Where(s => own.Contains(s.State) && s.DueOrder <= until).OrderBy(s => s.DueOrder).ThenBy(s => s.Id)
            .Select(s => new DueCase("suggestion", s.Id, s.Id, s.Title, s.State, s.ClockLines, s.IsClosed, s.Lead, null, null));
        var promised = await (from c in db.Set<Commitment>()
                              where c.Phase == CasePhase.Open && c.DueOrder <= until
                              join s in db.Set<Suggestion>() on c.Suggestion equals s.Id
                              orderby c.DueOrder, c.Id
                              select new { Commitment = c, s.IsClosed, s.Lead }).ToListAsync(ct);
        return
        [
            .. await handlings.ToListAsync(ct), .. await suggestions.ToListAsync(ct),
            // A promise's day is no rule's: it runs from the day on which it was made, anew where it was moved.
            .. promised.Select(one => new DueCase("commitment", one.Commitment.Id, one.Commitment.Suggestion, one.Commitment.Promise, one.Commitment.State,
                new CaseClock("commitment", one.Commitment.MadeOn, one.Commitment.DueOn, null, one.Commitment.IsPostponed).ToString(), one.IsClosed, one.Lead, one.Commitment.Unit, null)),
        ];
    }

    async Task<ILookup<(Guid, string, DateOnly, bool), DeadlineStep>> Told(IReadOnlyList<DueCase> due, CancellationToken ct)
    {
        var told = new List<ToldStep>();
        foreach (var part in due.Select(one => one.Case).Chunk(Chunk))
            told.AddRange(await db.Set<ToldStep>().AsNoTracking().Where(t => EF.Parameter(part).Contains(t.Case)).ToListAsync(ct));
        return told.ToLookup(one => (one.Case, one.Rule, one.From, one.Extended), one => one.Step);
    }

    async Task<IReadOnlySet<(Guid, Guid)>> Readers(IReadOnlyList<DueCase> due, CancellationToken ct)
    {
        var closed = due.Where(one => one.IsClosed).Select(one => one.Suggestion).Distinct().ToList();
        return (await db.Set<Reader>().Where(reader => EF.Parameter(closed).Contains(reader.Suggestion)).Select(reader => new { reader.Suggestion, reader.Person }).ToListAsync(ct))
            .Select(reader => (reader.Suggestion, reader.Person)).ToHashSet();
    }

    IEnumerable<(Guid Person, string Why, string List)> Audience(DueCase one, DeadlineStep step, bool runs, IReadOnlySet<(Guid, Guid)> readers)
    {
        // Who is not named does not learn that a closed suggestion is late.
        IEnumerable<(Guid, string, string)> OfOffice(IEnumerable<Guid> people, string why, string list) =>
            people.Where(person => !one.IsClosed || readers.Contains((one.Suggestion, person))).Select(person => (person, why, list));
        var unit = one.State == HandlingStates.ReturnAsked ? null : one.Unit;
        return (step, unit) switch
        {
            _ when one.State == States.Answered => runs && one.Lead is { } lead ? [(lead, "因为您领衔", "/suggestions/mine")] : [],
            (DeadlineStep.Leader, _) => OfOffice(whom.Leaders, "因为您分管代表工作", "/suggestions?state=late"),
            (DeadlineStep.Body, { }) => OfOffice(whom.Body, "因为您在代表工作机构", "/suggestions?state=late"),
            (DeadlineStep.Body, null) => [],
            (DeadlineStep.Late, { } late) => whom.Heads(late).Select(person => (person, $"因为您负责{whom.Tree.ShortOf(late)}", "/suggestions?state=late")),
            (DeadlineStep.Late, null) => OfOffice(whom.HeadsOfBody, "因为您负责代表工作机构", "/"),
            (_, { } acts) => (one.State == HandlingStates.Checking ? whom.Heads(acts) : whom.Acting(acts, one.Person)).Select(person => (person, $"因为您在{whom.Tree.ShortOf(acts)}", "/suggestions?state=soon")),
            _ => OfOffice(whom.Body, "因为您在代表工作机构", "/"),
        };
    }

    // Two nodes that remind at the same moment write the same steps; the database lets one of them tell.
    async Task Save(IReadOnlyList<DueCase> due, ILookup<(Guid, string, DateOnly, bool), DeadlineStep> told, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if ((await Told(due, ct)).Sum(one => one.Count()) == told.Sum(one => one.Count()))
                throw;
        }
    }

    sealed record DueCase(string Procedure, Guid Case, Guid Suggestion, string Title, string State, string ClockLines, bool IsClosed, Guid? Lead, Guid? Unit, Guid? Person);
}

/// <summary>The last day on which this process reminded: once a day is enough.</summary>
sealed class DayReminded
{
    public DateOnly? Day { get; set; }
}
