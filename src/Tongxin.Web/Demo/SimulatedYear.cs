using Microsoft.EntityFrameworkCore;
using Tongxin.Boards.Reductions;
using Tongxin.People;
using Tongxin.Plans;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Burden;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Time;
using Tongxin.Rules.Calendar;

namespace Tongxin.Web.Demo;

/// <summary>Lets the year happen day by day: tasks are given out and done, people act, months are accounted for. Of the years before it there are deputies' suggestions.</summary>
/// <param name="papersAYear">About how many suggestions come in each year before this one.</param>
sealed class SimulatedYear(IServiceProvider services, DemoClock clock, Chance chance, int scale, int papersAYear, TextWriter progress)
{
    public static readonly DateOnly First = new(2025, 12, 1);

    /// <summary>The day on which a visitor arrives: November is just being accounted for.</summary>
    public static readonly DateOnly Today = new(2026, 12, 3);

    /// <summary>What people typed that day, as the forms would have counted it.</summary>
    readonly List<(Guid Unit, string Form, int Typed, IReadOnlyList<string> Words)> typed = [];

    static readonly DateOnly Adopted = new(2026, 1, 8);
    readonly OfficeDb db = services.GetRequiredService<OfficeDb>();
    readonly SealLedger seal = services.GetRequiredService<SealLedger>();
    readonly Acting acting = services.GetRequiredService<Acting>();

    readonly Diary diary = new();

    /// <param name="until">The last day that happens.</param>
    public async Task Happen(DateOnly until, CancellationToken ct)
    {
        At(SimulatedStructure.TermBegan, new(8, 30));
        var office = new SimulatedStructure(db, chance, scale);
        await office.Fill(ct);
        // By its own chance: how many papers there are changes nothing else.
        new SimulatedSuggestions(new(db, services.GetRequiredService<CaseRules>(), office, new(chance.Between(1, 1_000_000)), diary), papersAYear).Note();
        var appraisal = new SimulatedAppraisal(db, office, new(services), new(11), diary);
        appraisal.Note();
        new SimulatedParty(db, office, diary).Note();
        var (past, from) = (new SimulatedPast(db, seal, diary, Do, progress), SimulatedStructure.TermBegan);
        // Between the days that are kept a month at a time stand those on which whole use cases run.
        foreach (var day in appraisal.DaysBefore(First))
        {
            await past.Happen(from, day, ct);
            await appraisal.Pass(from = day, At, ct);
        }
        await past.Happen(from, First, ct);
        At(First, new(8, 30));
        var plan = new SimulatedPlan(db, office, chance);
        var tasks = new SimulatedTasks(db, office, plan, chance, scale, Note, Type);
        var activities = new SimulatedActivities(db, services.GetRequiredService<People.Organisation.Units>(), office, chance, scale, Note, Type);
        await activities.Begin(ct);
        var months = new SimulatedMonths(services, office, chance, At, (day, by, act) => Note(day, by, () => act(db)), Type);
        var inspections = new SimulatedInspections(services, office, new(12), At);
        for (var day = First; day <= until; day = day.AddDays(1))
        {
            if (day == First)
                await Do(office.Head("BGS"), day, plan.Begin2025, ct);
            if (day == Adopted)
            {
                await Do(office.Head("BGS"), day, () => plan.Begin2026(Adopted), ct);
                await Do(office.Head("BGS"), day, SetReductionBases, ct);
                NotePlan(office, plan);
            }
            if (day == First)
                NoteTail(office, plan);
            if (day.Day == 1)
            {
                progress.WriteLine($"  {Month.Of(day).Words}…");
                tasks.Note(Month.Of(day));
                activities.Note(Month.Of(day));
            }
            await appraisal.Pass(day, At, ct);
            foreach (var (by, act) in diary.Take(day))
                await Do(by, day, act, ct);
            await months.Pass(day, ct);
            await inspections.Pass(day, ct);
            await Measure(ct);
            await seal.Run(ct);
            db.ChangeTracker.Clear();
        }
        await TellLately(office, ct);
        progress.WriteLine($"  月度交账草稿共 {months.Drafted} 条，{months.Unedited} 条未改（{100.0 * months.Unedited / Math.Max(1, months.Drafted):0.0}%）");
    }

    // The invented city had this many in the year it compares with.
    void SetReductionBases()
    {
        db.Add(new ReductionBase("activities.meeting", "会议", 2012, 118, "2012年度机关工作总结（演示）"));
        db.Add(new ReductionBase("activities.document", "发文", 2012, 96, "2012年度发文登记簿（演示）"));
    }

    void NotePlan(SimulatedStructure office, SimulatedPlan plan)
    {
        foreach (var (item, done, result) in plan.Items)
        {
            var by = office.Units.Values.First(unit => unit.Id == item.Owner).Code;
            if (item.FirstDay <= Today)
                Note(Workday(item.FirstDay < Adopted ? Adopted : item.FirstDay), office.Head(by), () => Reload(item).Begin(item.FirstDay < Adopted ? Adopted : item.FirstDay));
            if (done is { } day && day > Adopted && day <= Today)
                Note(Workday(day), office.Head(by), () =>
                {
                    Reload(item).Finish(result, day, Workday(day));
                    Type(item.Owner, "报完成（/tasks/{Id:guid}/finish）", result.Length > 0 ? 1 : 0, [result]);
                });
        }
        foreach (var (item, _) in plan.Tail.Where(tail => tail.Done is null))
            Note(Adopted, office.Head("BGS"), () =>
            {
                var carried = Reload(item).CarryOver(plan.Of2026.Id, new(2026, 6, 30));
                db.Add(carried);
                var owner = office.Units.Values.First(unit => unit.Id == item.Owner).Code;
                var done = Workday(new(2026, 6, chance.Between(15, 29)));
                Note(done, office.Head(owner), () => Reload(carried).Finish("", done, done));
            });
    }

    void NoteTail(SimulatedStructure office, SimulatedPlan plan)
    {
        foreach (var (item, done) in plan.Tail.Where(tail => tail.Done is not null))
            Note(Workday(done!.Value), office.Head(office.Units.Values.First(unit => unit.Id == item.Owner).Code), () => Reload(item).Finish("", done.Value, Workday(done.Value)));
    }

    /// <summary>Those who were given a task lately are told, as the pages tell them; what came more than two weeks ago was read.</summary>
    async Task TellLately(SimulatedStructure office, CancellationToken ct)
    {
        var lately = Today.AddDays(-14);
        var notices = services.GetRequiredService<TaskNotices>();
        var given = await db.Set<PlanItem>().AsNoTracking()
            .Where(i => i.Person != null && i.Number == "" && i.Phase == PlanItemPhase.Open && i.FirstDay >= lately).OrderBy(i => i.FirstDay).ToListAsync(ct);
        foreach (var task in given)
        {
            At(task.FirstDay, new(9, 30));
            acting.Person = office.Head(office.Units.Values.First(unit => unit.Id == task.Owner).Code).Id;
            await notices.Assigned(task, before: null, ct);
        }
        await db.SaveChangesAsync(ct);
        var before = OfficeClock.Utc(lately, default);
        await db.Set<Notice>().Where(n => n.At < before).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, n => n.At), ct);
    }

    /// <summary>The context forgets what was saved, so that it stays small; what acts again is taken up again.</summary>
    PlanItem Reload(PlanItem item)
    {
        if (db.Entry(item).State == EntityState.Detached)
            db.Attach(item);
        return item;
    }

    void Type(Guid unit, string form, int fields, IReadOnlyList<string> words) => typed.Add((unit, form, fields, words));

    async Task Measure(CancellationToken ct)
    {
        var meter = services.GetRequiredService<BurdenMeter>();
        foreach (var (unit, form, fields, words) in typed)
            await meter.Note(unit, form, fields, words, corrects: false, ct);
        typed.Clear();
    }

    void Note(DateOnly day, Person by, Action act) => diary.Note(day, by, act);

    // The visitor comes at half past nine: nothing of that day happens later.
    Task Do(Person? by, DateOnly day, Action act, CancellationToken ct) =>
        Do(by, day, day == Today ? new(8, chance.Between(0, 59)) : new(chance.Between(9, 16), chance.Between(0, 59)), act, ct);

    async Task Do(Person? by, DateOnly day, TimeOnly time, Action act, CancellationToken ct)
    {
        At(day, time);
        acting.Person = by?.Id;
        act();
        await db.SaveChangesAsync(ct);
    }

    void At(DateOnly day, TimeOnly time) => clock.StandAt(OfficeClock.Utc(day, time));

    /// <summary>That day, or the next on which the office works.</summary>
    public static DateOnly Workday(DateOnly day) => WorkCalendar.Official.NextWorkday(day);
}
