using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Plans;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Time;
using Tongxin.Rules.Calendar;
using Tongxin.Statements;
using Tongxin.Statements.Decide;
using Tongxin.Statements.Draft;
using Tongxin.Statements.HandUp;
using Tongxin.Statements.Meeting;
using Tongxin.Statements.Open;
using Tongxin.Statements.Write;
using Tongxin.Web.Entrance;

namespace Tongxin.Web.Demo;

/// <summary>Accounts for each month through the product's own acts. A simulated head edits a drafted line when it is about
/// something late (and says why), when it is longer than 120 characters (and shortens it), and one line in fifty for taste;
/// leaves out a line that says what another line of the box already says; and adds judgements. Every other line stands as
/// drafted, and that is what is counted as unedited.</summary>
sealed class SimulatedMonths(IServiceProvider services, SimulatedStructure office, Chance chance, Action<DateOnly, TimeOnly> at, Action<DateOnly, Person, Action<OfficeDb>> note,
    Action<Guid, string, int, IReadOnlyList<string>> type)
{
    const int LongLine = 120;

    static readonly IReadOnlyList<Texts.Row> Sentences = Texts.Table("judgement-lines.tsv");

    readonly SimulatedActs play = new(services);
    int met;

    public int Drafted { get; private set; }
    public int Unedited { get; private set; }

    public async Task Pass(DateOnly day, CancellationToken ct)
    {
        if (day.Year == 2025 || !WorkCalendar.Official.IsWorkday(day))
            return;
        at(day, new(0, 30));
        await play.Inside(null, scope => scope.GetRequiredService<OpenRound>().Run(ct));
        // The visitor finds November half done.
        var statements = await play.Inside(null, scope => scope.GetRequiredService<OfficeDb>().Set<Statement>().AsNoTracking()
            .Where(s => s.State != StatementState.Accepted).Select(s => new { s.Id, s.Unit, s.Superior, s.State, s.Due, s.DecisionDue, s.MonthNumber, s.Version }).ToListAsync(ct));
        var minutes = 0;
        foreach (var one in statements.OrderBy(s => s.Id))
        {
            var unit = office.Units.Values.First(u => u.Id == one.Unit);
            var left = WorkCalendar.Official.WorkdaysBetween(day, one.Due);
            at(day, new TimeOnly(9, 0).AddMinutes(minutes += 3));
            if (one.State == StatementState.HandedUp && (one.DecisionDue <= day || chance.Percent(55)))
                await Decide(one.Id, one.Superior!.Value, one.Version, ct);
            else if (one.State != StatementState.HandedUp && Ready(left, unit) && !IsLeft(one.MonthNumber, unit))
                await HandUp(one.Id, unit, ct);
        }
        var month = statements.Select(s => s.MonthNumber).FirstOrDefault();
        if (statements.Count is > 0 and <= 4 && month != met)
            await Meet(day, met = month, ct);
    }

    // Whom a visitor may be finds the own account still open.
    static bool IsLeft(int month, Unit unit) => month == Month.Of(SimulatedYear.Today).Previous.Number && DemoPeople.Heads.Contains(unit.Code);

    // Most hand in on the last two days, a few a little late.
    bool Ready(int left, Unit unit) => left switch
    {
        > 3 => chance.Percent(4),
        > 1 => chance.Percent(25),
        1 => chance.Percent(50),
        0 => chance.Percent(88),
        _ => chance.Percent(60),
    } && office.Members[unit.Code].Count > 0;

    async Task HandUp(Guid id, Unit unit, CancellationToken ct) => await play.Inside(office.Head(unit.Code), async scope =>
    {
        var db = scope.GetRequiredService<OfficeDb>();
        var statement = await db.Set<Statement>().AsNoTracking().SingleAsync(s => s.Id == id, ct);
        var drafted = await scope.GetRequiredService<DraftOf>().Lines(statement, ct);
        await scope.GetRequiredService<WriteStatement>().Save(id, Edit(drafted, unit, (await scope.GetRequiredService<DraftOf>().Edits(id, ct)).Draft?.Version ?? 0), ct);
        await scope.GetRequiredService<HandUpStatement>().Run(id, ct);
        var handedUp = await db.Set<Statement>().AsNoTracking().SingleAsync(s => s.Id == id, ct);
        (Drafted, Unedited) = (Drafted + handedUp.Drafted, Unedited + handedUp.Unedited);
    });

    WriteStatement.Input Edit(IReadOnlyList<DraftLine> drafted, Unit unit, int version)
    {
        var input = new WriteStatement.Input { Version = version };
        var said = new HashSet<(Box, string)>();
        foreach (var line in drafted)
        {
            var text = line.Text;
            if (line.IsLate)
                text = text.TrimEnd('。') + "，" + chance.One(Of("postpone_reason"))["text"].TrimEnd('。') + "。";
            else if (text.Length > LongLine)
                text = text[..(LongLine - 1)] + "。";
            else if (chance.Percent(2))
                text = text.TrimEnd('。') + "，效果较好。";
            input.Lines.Add(new() { Key = line.Key, Shown = line.Text, Text = text, Dropped = !said.Add((line.Box, line.Text)) });
        }
        if (chance.Percent(60))
            input.PartyDone = Judgement("party", "problem");
        if (unit.Kind.TreeOf() == Tree.Office && chance.Percent(70))
            input.BusinessDone = Judgement("business", "problem");
        if (chance.Percent(40))
            input.PartyNext = Judgement("party", "next");
        if (unit.Kind.TreeOf() == Tree.Office && chance.Percent(50))
            input.BusinessNext = Judgement("business", "next");
        if (drafted.Count == 0 && input is { PartyDone: null, BusinessDone: null })
            input.PartyDone = Judgement("party", "problem");
        return input;
    }

    async Task Decide(Guid id, Guid superior, int version, CancellationToken ct) =>
        await play.Inside(office.Head(office.Units.Values.First(u => u.Id == superior).Code), async scope =>
        {
            var decide = scope.GetRequiredService<DecideStatement>();
            if (chance.Percent(4))
                await decide.Return(id, new() { Reason = chance.One(Of("return_reason"))["text"], Version = version }, ct);
            else
                await decide.Accept(id, new() { Version = version }, ct);
        });

    async Task Meet(DateOnly day, int month, CancellationToken ct) => await play.Inside(office.Head("BGS"), async scope =>
    {
        var meeting = scope.GetRequiredService<HoldMeeting>();
        foreach (var outcome in chance.Some([.. Of("meeting_outcome")], chance.Between(2, 4)))
        {
            var owner = office.Units[outcome["owner_unit_code"]].Id;
            var due = WorkCalendar.Official.Add(day, outcome.Number("days", 10), CountUnit.Workday).Date;
            await meeting.Record(Platform.Time.Month.FromNumber(month).Slug, owner, new() { Title = outcome["text"], Owner = owner, Due = due, Stream = outcome["stream"] == "party" ? WorkStream.Party : WorkStream.Business }, ct);
            // The title, whose it is, until when.
            type(office.Units["BGS"].Id, "记下这一条（/statements/meeting）", 3, [outcome["text"]]);
            var done = WorkCalendar.Official.NextWorkday(due.AddDays(chance.Between(-4, 2)));
            if (done <= SimulatedYear.Today)
                note(done, office.Head(outcome["owner_unit_code"]), db => db.Set<PlanItem>().Where(i => i.Title == outcome["text"] && i.Owner == owner && i.DoneOn == null).ToList().ForEach(i => i.Finish("", done, done)));
        }
    });

    string Judgement(string stream, string section) =>
        chance.One(Of("judgement").Where(row => row["stream"] == stream && row["section"] == section).ToList())["text"];

    static List<Texts.Row> Of(string use) => [.. Sentences.Where(row => row["use"] == use)];
}
