using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Inspect.Lists;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Rules.Inspection;

namespace Tongxin.Appraisal.Inspect.Rounds;

/// <summary>A round on one page: what records answer for every unit, what people found in the units that were drawn, and how the draw can be replayed.</summary>
public sealed class ReadRound(OfficeDb db, InspectionAccess access, OfficeFigures figures, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    /// <param name="Address">The records behind the number.</param>
    public sealed record Number(UnitNode Unit, int Value, bool IsMet, string Address);

    /// <param name="Numbers">Units for which the question is, in official order; null where the figure could not be had.</param>
    public sealed record ByData(CheckItem Item, IReadOnlyList<Number>? Numbers)
    {
        public IEnumerable<Number> NotMet => Numbers?.Where(number => !number.IsMet) ?? [];
    }

    /// <param name="Drawn">Units in the order of their tickets.</param>
    /// <param name="Below">The units of which this person may draft an opinion.</param>
    public sealed record View(
        InspectionRound Round, Checklist List, int ListNumber, IReadOnlyList<ByData> Data, IReadOnlyList<InspectionCheck> Checks, IReadOnlyList<(string Code, string Unit, string Ticket)> Drawn, int Among,
        IReadOnlyList<(Guid Id, string Title, Guid Unit)> Opinions, Moment AsOf, UnitTree Tree, IReadOnlySet<Guid> Below, DateOnly Today);

    /// <exception cref="NotFoundException">No such round.</exception>
    public async Task<View> Show(Guid id, Guid? unit, CancellationToken ct)
    {
        var round = await db.Set<InspectionRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new NotFoundException("没有这一轮检查，可能网址有误。");
        var version = await db.Set<ChecklistVersion>().AsNoTracking().SingleAsync(l => l.Id == round.Checklist, ct);
        var (list, tree, today) = (version.Read(), await units.Tree(ct), clock.Today);
        // What was known when the time for looking ended; until then what is known now.
        var asOf = today > round.Due ? Moment.EndOf(round.Due) : Moment.Of(clock.Now);
        var (among, view) = (round.Codes.ToHashSet(), rights.For(InspectionPermissions.View));
        var seen = tree.All.Where(one => among.Contains(one.Code) && view.Covers(one.Id) && (unit is null || tree.Below(unit.Value).Contains(one.Id))).OrderBy(one => tree.Position(one.Id), StringComparer.Ordinal).ToList();
        var checks = await access.Checks().AsNoTracking().Where(c => c.Round == id).ToListAsync(ct);
        var opinions = (await (await access.Opinions(ct)).Where(o => o.Round == id).OrderBy(o => o.DueOrder).Take(200).Select(o => new { o.Id, o.Title, o.Unit }).ToListAsync(ct)).Select(o => (o.Id, o.Title, o.Unit)).ToList();
        return new(round, list, version.Number, await Data(round, list, seen, asOf, tree, ct),
            [.. checks.Where(check => unit is null || tree.Below(unit.Value).Contains(check.Unit)).OrderBy(check => tree.Position(check.Unit), StringComparer.Ordinal).ThenBy(check => check.Id)],
            [.. round.Drawn.Select(code => (code, tree.All.FirstOrDefault(one => one.Code == code)?.Short ?? code, Draw.Ticket(round.Seed, code)))], among.Count, opinions, asOf, tree, await access.Below(ct), today);
    }

    async Task<IReadOnlyList<ByData>> Data(InspectionRound round, Checklist list, IReadOnlyList<UnitNode> seen, Moment asOf, UnitTree tree, CancellationToken ct)
    {
        var found = new List<ByData>();
        var asked = list.Items.Where(item => item.IsByData).ToList();
        var answers = await figures.Numbers(asked.Select(item => new OfficeFigures.Question(item.Figure, item.Narrowed)), round.From, round.To, asOf, ofPeople: false, ct);
        foreach (var item in asked)
        {
            var (slice, byUnit) = answers[new(item.Figure, item.Narrowed)];
            found.Add(new(item, byUnit is null ? null : [.. seen.Where(unit => OpenInspections.IsFor(item, unit)).Select(unit =>
            {
                var value = tree.Below(unit.Id).Sum(byUnit.GetValueOrDefault);
                return new Number(unit, value, item.IsMet(value), Figure.AddressOf(item.Figure, slice with { Unit = unit.Id }));
            })]));
        }
        return found;
    }
}
