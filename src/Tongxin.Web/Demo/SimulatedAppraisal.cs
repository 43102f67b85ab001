using Tongxin.Appraisal;
using Tongxin.Appraisal.Conclude;
using Tongxin.Appraisal.Mark;
using Tongxin.Appraisal.Open;
using Tongxin.Appraisal.Polls.Count;
using Tongxin.Appraisal.Polls.Make;
using Tongxin.Appraisal.Reports;
using Tongxin.Appraisal.Schemes;
using Tongxin.Appraisal.Score;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Web.Demo;

/// <summary>Three years of assessments of the 委室, by the product's own use cases: 2024 and 2025 frozen, 2026 running, with a poll each; and the heads of 2026 as persons, in a ballot that is open when the visitor comes.</summary>
sealed class SimulatedAppraisal(OfficeDb db, SimulatedStructure office, SimulatedVoters voters, Chance chance, Diary diary)
{
    /// <summary>What people said of a unit, and the grade that its peers gave it.</summary>
    sealed record Said(decimal Study, decimal Integrity, decimal Leader, decimal Tasks, string Peers);

    // Composites 99.76, 96.82, 96.46, 90.7 and 50: the first three reach the mark, the last is poor.
    static readonly Dictionary<char, Said> Levels = new()
    {
        ['A'] = new(100, 100, 98, 12, "好"),
        ['B'] = new(85, 100, 96, 12, "好"),
        ['E'] = new(85, 100, 93, 12, "好"),
        ['C'] = new(70, 100, 90, 12, "较好"),
        ['D'] = new(40, 60, 60, 6, "差"),
    };

    /// <summary>In the order of the units. In 2025 the third and the fourth are equal across the line of 45 %; 农业农村委 is poor in both years.</summary>
    static readonly (int Year, string Levels)[] Past = [(2024, "AECECADAEBC"), (2025, "AACCEEDCBBE")];

    static readonly DateOnly Begins = new(2026, 11, 9);

    readonly SortedDictionary<DateOnly, List<(TimeOnly At, Person? By, Func<IServiceProvider, CancellationToken, Task> Act)>> steps = [];
    readonly List<Unit> units = [.. office.Units.Values.Where(unit => WhoIsJudged.IsJudged(unit.Kind, AppraisalObject.Unit))];
    readonly Dictionary<int, Guid> assessments = [];
    Guid poll, persons;

    Person Keeper => office.Head("BGS");

    public void Note()
    {
        foreach (var (year, levels) in Past)
            NotePast(year, [.. units.Zip(levels, (unit, level) => (unit, Levels[level]))]);
        NoteThisYear();
        NotePersons();
    }

    /// <summary>The days before one on which something happens.</summary>
    public IEnumerable<DateOnly> DaysBefore(DateOnly until) => steps.Keys.Where(day => day < until).ToList();

    /// <summary>Does what stands on a day, each by whose act it is.</summary>
    public async Task Pass(DateOnly day, Action<DateOnly, TimeOnly> at, CancellationToken ct)
    {
        if (!steps.Remove(day, out var acts))
            return;
        foreach (var (time, by, act) in acts.OrderBy(act => act.At))
        {
            at(day, time);
            await voters.As(by, act, ct);
        }
        db.ChangeTracker.Clear();
    }

    void NotePast(int year, IReadOnlyList<(Unit Unit, Said Said)> said)
    {
        var text = Texts.Read("scheme-past.json").Replace("YEAR", $"{year}", StringComparison.Ordinal);
        var (first, objector) = (SimulatedYear.Workday(new(year + 1, 1, 5)), said.Last(one => one.Said == Levels['C']).Unit);
        DateOnly Day(int workdays) => SimulatedDesk.After(first, workdays);
        Step(Day(0), 9, Keeper, (services, ct) => Open(services, year == 2024 ? null : "units", text, year, ct));
        NotePoll(Day(1), "conduct", () => assessments[year], said.ToDictionary(one => one.Unit.Id, one => one.Said.Peers));
        Step(Day(2), 14, Keeper, (services, ct) => Say(services, assessments[year], said, ct));
        Step(Day(3), 9, Keeper, (services, ct) => Conclude(services, year, "announce", ct));
        if (year == 2025)
        {
            Step(Day(5), 10, office.Head(objector.Code), (services, ct) => services.GetRequiredService<RaiseObjection>().Run(assessments[year], objector.Id, new() { Item = "leader", Text = "分管领导评价原表是 92 分，公示表上写的 90 分。" }, ct));
            Step(Day(6), 10, Keeper, (services, ct) => Uphold(services, assessments[year], objector.Id, ct));
        }
        Step(Day(10), 15, Keeper, (services, ct) => Conclude(services, year, "freeze", ct));
    }

    void NoteThisYear()
    {
        Step(Begins, 9, Keeper, (services, ct) => Open(services, "units", ShippedSchemes.Units, 2026, ct));
        NotePoll(SimulatedDesk.After(Begins, 1), "conduct", () => assessments[2026], units.ToDictionary(unit => unit.Id, _ => chance.Percent(70) ? "好" : "较好"));
        // The last one's marks are still to come.
        foreach (var unit in units.SkipLast(1))
            diary.Note(SimulatedDesk.After(Begins, chance.Between(2, 12)), Keeper, () => Say(db, assessments[2026], Scheme.Parse(ShippedSchemes.Units), unit,
                ("study", chance.One<decimal>([100, 100, 85, 70])), ("integrity", chance.One<decimal>([100, 100, 100, 60])), ("leader", chance.One<decimal>([99, 97, 95, 90]))));
    }

    void NotePersons()
    {
        var reporter = office.Head("DGW");
        Step(new(2026, 11, 23), 10, Keeper, async (services, ct) =>
        {
            await services.GetRequiredService<WriteScheme>().Run(null, new() { Text = ShippedSchemes.Persons }, ct);
            persons = await services.GetRequiredService<OpenAssessment>().Run("persons", new() { From = new(2026, 1, 1), To = new(2026, 12, 31) }, ct);
        });
        Step(new(2026, 11, 26), 11, reporter, (services, ct) => services.GetRequiredService<WriteReport>().HandIn(persons, reporter.Id, new() { Text = Texts.Read("duty-report.txt") }, ct));
        Step(new(2026, 11, 27), 15, Keeper, async (services, ct) => poll = await services.GetRequiredService<MakePoll>().Run(persons, new() { Item = "ballot", OpensAt = new(2026, 12, 1, 9, 0, 0), ClosesAt = new(2026, 12, 5, 17, 0, 0) }, ct));
        Step(new(2026, 12, 2), 10, null, (services, ct) => voters.Vote(services, poll, most: 12, _ => "好", ct));
    }

    // Made in the morning, voted on and closed in the afternoon, counted by the calendar the day after.
    void NotePoll(DateOnly day, string item, Func<Guid> assessment, IReadOnlyDictionary<Guid, string> grades)
    {
        Step(day, 9, Keeper, async (services, ct) => poll = await services.GetRequiredService<MakePoll>().Run(assessment(), new() { Item = item, OpensAt = day.ToDateTime(new(10, 0)), ClosesAt = day.ToDateTime(new(17, 0)) }, ct));
        Step(day, 11, null, (services, ct) => voters.Vote(services, poll, most: int.MaxValue, judged => grades[judged], ct));
        Step(SimulatedDesk.After(day, 1), 8, null, (services, ct) => services.GetServices<IDuty>().OfType<PollDuty>().Single().Run(ct));
    }

    async Task Open(IServiceProvider services, string? known, string text, int year, CancellationToken ct)
    {
        var schemes = services.GetRequiredService<WriteScheme>();
        var seen = known is null ? 0 : (await schemes.Show(known, null, people: false, ct)).Latest;
        await schemes.Run(known, new() { Text = text, Seen = seen }, ct);
        assessments[year] = await services.GetRequiredService<OpenAssessment>().Run("units", new() { From = new(year, 1, 1), To = new(year, 12, 31) }, ct);
    }

    static async Task Say(IServiceProvider services, Guid assessment, IReadOnlyList<(Unit Unit, Said Said)> said, CancellationToken ct)
    {
        var (db, sheet) = (services.GetRequiredService<OfficeDb>(), await services.GetRequiredService<ScoreSheet>().Read(assessment, ct));
        foreach (var (unit, of) in said)
            Say(db, assessment, sheet.Scheme, unit, ("study", of.Study), ("integrity", of.Integrity), ("leader", of.Leader), ("tasks", of.Tasks));
        await db.SaveChangesAsync(ct);
    }

    static void Say(OfficeDb db, Guid assessment, Scheme scheme, Unit unit, params (string Item, decimal Value)[] values)
    {
        var of = db.Find<Assessment>(assessment)!;
        foreach (var (id, value) in values)
        {
            var item = scheme.Items.Single(item => item.Id == id);
            var mark = new ItemMark(of, unit.Id, unit.Name, item);
            mark.Say(value, notApplicable: false, item.Source!.Evidence!);
            db.Add(mark);
        }
    }

    async Task Conclude(IServiceProvider services, int year, string act, CancellationToken ct)
    {
        var version = (await services.GetRequiredService<OfficeDb>().Get<Assessment>(assessments[year], null, ct)).Version;
        await services.GetRequiredService<ConcludeAssessment>().Run(assessments[year], new() { Act = act, Version = version }, ct);
    }

    static async Task Uphold(IServiceProvider services, Guid assessment, Guid unit, CancellationToken ct)
    {
        var objection = services.GetRequiredService<OfficeDb>().Set<Objection>().Single(one => one.Assessment == assessment);
        await services.GetRequiredService<AnswerObjection>().Run(objection.Id, new() { Upheld = true, Answer = "核对原表，确为 92 分，已更正。", Version = objection.Version }, ct);
        var mark = services.GetRequiredService<MarkItem>();
        await mark.Run(assessment, unit, "leader", new() { How = "say", Value = 92, Reason = "采纳异议，按原表更正", Version = (await mark.Show(assessment, unit, "leader", ct)).Filled.Version }, ct);
    }

    void Step(DateOnly day, int hour, Person? by, Func<IServiceProvider, CancellationToken, Task> act) =>
        (steps.TryGetValue(day, out var acts) ? acts : steps[day] = []).Add((new(hour, 0), by, act));
}
