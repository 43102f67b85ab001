using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Overview;

/// <summary>The board (看板) of the office or of a unit with everything below it: at most seven numbers of a month, each the length of a list.</summary>
public sealed class ReadBoard(Units units, BoardReach reach, IEnumerable<IFigures> modules, OfficeClock clock) : IUseCase
{
    const int MonthsBack = 12;

    /// <param name="Before">The same number a month earlier.</param>
    public sealed record Number(Figure Figure, int Count, int Before, string Address);

    /// <summary>A unit below, in official order; never by size.</summary>
    public sealed record Part(UnitNode Unit, bool MayOpen, IReadOnlyList<(int Count, string Address)> Numbers);

    /// <param name="Own">What stands in the unit itself and in none below it.</param>
    public sealed record View(
        UnitNode? Unit, IReadOnlyList<UnitNode> Above, Month Month, IReadOnlyList<Number> Numbers, IReadOnlyList<Part> Parts, IReadOnlyList<int> Own,
        Figure Drawn, IReadOnlyList<(Month Month, int Count, string Address)> Course, DateTime AsOf, Month Present);

    /// <summary>The board this person opens first.</summary>
    public async Task<Guid?> First(CancellationToken ct) => reach.First(await units.Tree(ct));

    /// <param name="unit">Null for the office as a whole.</param>
    /// <param name="month">Such as 2026-11; the present month without it.</param>
    /// <param name="drawn">The figure whose course is drawn; the first without it.</param>
    /// <exception cref="NotFoundException">No such unit.</exception>
    /// <exception cref="NotAllowedException">The board is out of reach.</exception>
    /// <exception cref="WrongInputException">No such month.</exception>
    public async Task<View> Show(Guid? unit, string? month, string? drawn, CancellationToken ct)
    {
        var (tree, asOf, present) = (await units.Tree(ct), clock.Now, Month.Of(clock.Today));
        var node = unit is { } id ? tree.Find(id) ?? throw new NotFoundException("没有这个单位，可能网址有误。") : null;
        reach.Insist(unit, tree);
        var of = Asked.Month(month) ?? present;
        var figures = BoardFigures.Of(modules);
        var numbers = new List<Number>();
        foreach (var figure in figures)
            numbers.Add(new(figure, await Count(figure, unit, of, tree, ct), await Count(figure, unit, of.Previous, tree, ct), figure.Address(SliceOf(unit, of, tree))));
        var parts = new List<Part>();
        foreach (var part in (unit is { } above ? tree.Children(above) : tree.Roots).OrderBy(part => tree.Position(part.Id), StringComparer.Ordinal))
            parts.Add(await PartOf(part, figures, of, tree, ct));
        var line = figures.FirstOrDefault(figure => figure.Id == drawn) ?? figures[0];
        var course = new List<(Month, int, string)>();
        for (var back = MonthsBack - 1; back >= 0; back--)
        {
            var then = Month.Of(of.First.AddMonths(-back));
            course.Add((then, await Count(line, unit, then, tree, ct), line.Address(SliceOf(unit, then, tree))));
        }
        return new(node, unit is { } place ? [.. tree.Above(place).Reverse()] : [], of, numbers,
            [.. parts.Where(part => part.Unit.ExistsOn(of.Last) || part.Numbers.Any(number => number.Count != 0))],
            [.. numbers.Select((number, at) => number.Count - parts.Sum(part => part.Numbers[at].Count))], line, course, asOf, present);
    }

    async Task<Part> PartOf(UnitNode part, IReadOnlyList<Figure> figures, Month month, UnitTree tree, CancellationToken ct)
    {
        var counts = new List<(int, string)>();
        foreach (var figure in figures)
            counts.Add((await Count(figure, part.Id, month, tree, ct), figure.Address(SliceOf(part.Id, month, tree))));
        return new(part, reach.Covers(part.Id, tree), counts);
    }

    static Task<int> Count(Figure figure, Guid? unit, Month month, UnitTree tree, CancellationToken ct) => figure.Count(SliceOf(unit, month, tree), ct);

    static Slice SliceOf(Guid? unit, Month month, UnitTree tree) => Slice.Of(unit, unit is { } id ? tree.Below(id) : null, month);
}
