using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Statements.Draft;

namespace Tongxin.Statements.Meeting;

/// <summary>The monthly meeting (月例会): all units' accounts at once; what is decided becomes tasks with owner and date.</summary>
public sealed class HoldMeeting(OfficeDb db, Units units, DraftOf drafts, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请写明要办的事。"), StringLength(100, ErrorMessage = "最多 100 字，一句话说清一件事。")]
        public string Title { get; set; } = "";

        [Required(ErrorMessage = "请选择由哪个单位办。")]
        public Guid? Owner { get; set; }

        [Required(ErrorMessage = "请填写期限。")]
        public DateOnly? Due { get; set; }

        public WorkStream Stream { get; set; } = WorkStream.Business;
    }

    public sealed record View(Month Month, IReadOnlyList<Item> Agenda, Item? Open, IReadOnlyList<StatementLine> Lines, IReadOnlyList<Outcome> Outcomes,
        IReadOnlyList<UnitNode> MayOwn, UnitTree Tree, DateOnly Today);

    public sealed record Item(Guid Statement, Guid Unit, StatementState State, int Outcomes);

    public async Task<View> Show(string? month, Guid? unit, CancellationToken ct)
    {
        var number = Asked.Month(month)?.Number
            ?? await db.Set<Round>().OrderByDescending(r => r.MonthNumber).Select(r => (int?)r.MonthNumber).FirstOrDefaultAsync(ct) ?? Month.Of(clock.Today).Previous.Number;
        var tree = await units.Tree(ct);
        var scope = rights.For(StatementPermissions.Meet);
        var found = await db.Set<Statement>().AsNoTracking().Where(s => s.MonthNumber == number)
            .Select(s => new Item(s.Id, s.Unit, s.State, db.Set<Outcome>().Count(o => o.Statement == s.Id))).ToListAsync(ct);
        var agenda = found.Where(item => scope.Covers(item.Unit)).OrderBy(item => tree.Position(item.Unit), StringComparer.Ordinal).ToList();
        var open = agenda.FirstOrDefault(item => item.Unit == unit) ?? agenda.FirstOrDefault();
        var outcomes = open is null ? [] : await db.Set<Outcome>().AsNoTracking().Where(o => o.Statement == open.Statement).OrderBy(o => o.Id).ToListAsync(ct);
        return new(Month.FromNumber(number), agenda, open, open is null ? [] : await Lines(open.Statement, ct), outcomes,
            [.. tree.All.Where(node => People.UnitKinds.HandsInStatements(node.Kind) && node.ExistsOn(clock.Today)).OrderBy(node => tree.Position(node.Id), StringComparer.Ordinal)],
            tree, clock.Today);
    }

    public async Task Record(string? month, Guid? unit, Input input, CancellationToken ct)
    {
        var view = await Show(month, unit, ct);
        var open = view.Open ?? throw new NotFoundException("这个月还没有交账，不能记录议定事项。");
        if (unit is not null && open.Unit != unit)
            throw new NotFoundException("这个月没有这个单位的交账，不能记录议定事项。请从例会议程里选择单位。");
        rights.Insist(StatementPermissions.Meet, open.Unit);
        if (view.MayOwn.All(node => node.Id != input.Owner))
            throw new WrongInputException(nameof(Input.Owner), "没有这个单位，请从列表中选择。");
        if (Typed.Line(input.Title) is not { Length: > 0 } title)
            throw new WrongInputException(nameof(Input.Title), "请写明要办的事。");
        db.Add(new Outcome(open.Statement, view.Month, title, input.Stream, input.Owner!.Value, null, input.Due!.Value, clock.Today));
        await db.SaveChangesAsync(ct);
    }

    async Task<IReadOnlyList<StatementLine>> Lines(Guid id, CancellationToken ct)
    {
        var statement = await db.Set<Statement>().AsNoTracking().Include(s => s.Lines).SingleAsync(s => s.Id == id, ct);
        return statement.IsWithUnit
            ? DraftOf.Written(id, await drafts.Lines(statement, ct), (await drafts.Edits(id, ct)).Edits)
            : [.. statement.Lines.OrderBy(line => line.Order)];
    }
}
