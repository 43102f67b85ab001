using Tongxin.Boards.Overview;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Burden;

/// <summary>The burden meter on one page (减负账): by unit for a month, and over twelve months. Units stand in official order, never by number.</summary>
public sealed class ReadBurden(Units units, BoardReach reach, FigureCatalogue catalogue, OfficeClock clock) : IUseCase
{
    const int MonthsBack = 12;

    static readonly string[] Shown = ["burden.typed", "burden.asked-again", "burden.notices"];

    public sealed record Row(UnitNode Unit, IReadOnlyList<ReadBoard.Cell> Numbers);

    /// <param name="Course">By month, a cell for each figure.</param>
    public sealed record View(
        UnitNode? Unit, Month Month, Month Present, IReadOnlyList<Figure> Figures, IReadOnlyList<ReadBoard.Cell> Whole, IReadOnlyList<Row> Rows, IReadOnlyList<(Month Month, IReadOnlyList<ReadBoard.Cell> Numbers)> Course);

    /// <exception cref="NotAllowedException">The unit is out of reach.</exception>
    public async Task<View> Show(string? asked, string? month, CancellationToken ct)
    {
        var (tree, present) = (await units.Tree(ct), Month.Of(clock.Today));
        var unit = Asked.Id(asked, "unit", "单位") ?? reach.First(tree);
        var node = unit is { } id ? tree.Find(id) ?? throw new NotFoundException("没有这个单位，可能网址有误。") : null;
        reach.Insist(unit, tree);
        var of = Asked.Month(month) ?? present;
        var whole = Slice.Of(unit, unit is { } at ? tree.Below(at) : null, of);
        var figures = Shown.Select(catalogue.Find).OfType<Figure>().ToList();
        var (byUnit, byDay) = (new List<IReadOnlyDictionary<Guid, int>>(), new List<IReadOnlyDictionary<DateOnly, int>>());
        var months = Enumerable.Range(1 - MonthsBack, MonthsBack).Select(back => Month.Of(of.First.AddMonths(back))).ToList();
        foreach (var figure in figures)
        {
            byUnit.Add(await (await figure.Find(whole, ct)).By(row => row.Unit, ct));
            byDay.Add(await (await figure.Find(whole with { From = months[0].First, To = of.Last }, ct)).By(row => row.Day, ct));
        }
        var rows = tree.All.Where(one => byUnit.Exists(known => known.ContainsKey(one.Id))).OrderBy(one => tree.Position(one.Id), StringComparer.Ordinal).Select(one => new Row(one,
            [.. figures.Select((figure, n) => new ReadBoard.Cell(byUnit[n].GetValueOrDefault(one.Id), figure.Address(whole with { Unit = one.Id, Within = [one.Id], Own = true })))]));
        var course = months.Select(one => (one, (IReadOnlyList<ReadBoard.Cell>)[.. figures.Select((figure, n) =>
            new ReadBoard.Cell(byDay[n].Where(day => one.Contains(day.Key)).Sum(day => day.Value), figure.Address(whole with { From = one.First, To = one.Last })))]));
        return new(node, of, present, figures, [.. figures.Select((figure, n) => new ReadBoard.Cell(byUnit[n].Values.Sum(), figure.Address(whole)))], [.. rows], [.. course]);
    }
}
