using Microsoft.Extensions.Logging;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Overview;

/// <summary>The board (看板) of the office or of a unit with everything below it, whole or for one part of the mode: at most seven numbers of a month, each the length of a list.</summary>
public sealed partial class ReadBoard(Units units, BoardReach reach, FigureCatalogue catalogue, OfficeClock clock, ILogger<ReadBoard> log) : IUseCase
{
    const int MonthsBack = 12;

    /// <summary>More than seven numbers are not read.</summary>
    public const int Most = 7;

    /// <param name="Count">Null where it could not be had; the log says why. Never 0 in its place.</param>
    /// <param name="Before">The same number a month earlier.</param>
    public sealed record Number(Figure Figure, int? Count, int? Before, string Address);

    /// <summary>A number of a part; no address where nobody can open it.</summary>
    public sealed record Cell(int? Count, string? Address);

    /// <summary>A unit below, in official order; never by size.</summary>
    public sealed record Part(UnitNode Unit, bool MayOpen, IReadOnlyList<Cell> Numbers);

    /// <param name="Own">What stands in the unit itself and in none below it.</param>
    /// <param name="Course">The drawn figure's months; empty where it could not be had.</param>
    public sealed record View(
        UnitNode? Unit, IReadOnlyList<UnitNode> Above, Pillar? Pillar, Month Month, IReadOnlyList<Number> Numbers, IReadOnlyList<Part> Parts, IReadOnlyList<Cell> Own,
        Figure Drawn, IReadOnlyList<(Month Month, int Count, string Address)> Course, DateTime AsOf, Month Present);

    /// <summary>The board this person opens first.</summary>
    public async Task<Guid?> First(CancellationToken ct) => reach.First(await units.Tree(ct));

    /// <param name="unit">Null for the office as a whole.</param>
    /// <param name="month">Such as 2026-11; the present month without it.</param>
    /// <param name="drawn">The figure whose course is drawn; the first without it.</param>
    /// <param name="pillar">hearts, togethers or types; the whole mode without it.</param>
    /// <exception cref="NotFoundException">No such unit.</exception>
    /// <exception cref="NotAllowedException">The board is out of reach.</exception>
    /// <exception cref="WrongInputException">No such month.</exception>
    public async Task<View> Show(Guid? unit, string? month, string? drawn, string? pillar, CancellationToken ct)
    {
        var (tree, asOf, present) = (await units.Tree(ct), clock.Now, Month.Of(clock.Today));
        var node = unit is { } id ? tree.Find(id) ?? throw new NotFoundException("没有这个单位，可能网址有误。") : null;
        reach.Insist(unit, tree);
        var part = ModeWords.PillarOf(pillar);
        var of = Asked.Month(month) ?? present;
        var slice = Slice.Of(unit, unit is { } at ? tree.Below(at) : null, of) with { Pillar = part };
        var before = slice with { From = of.Previous.First, To = of.Previous.Last };
        var figures = catalogue.First(Most, figure => part is null ? !figure.Id.StartsWith("burden.", StringComparison.Ordinal) : figure.Meaning.Dimensions.HasFlag(Dimensions.Pillar));
        var (numbers, byUnit) = (new List<Number>(), new List<IReadOnlyDictionary<Guid, int>?>());
        foreach (var figure in figures)
        {
            byUnit.Add(await Had(figure, async () => await (await figure.Find(slice, ct)).By(row => row.Unit, ct)));
            var earlier = byUnit[^1] is null ? null : await Had(figure, async () => (int?)await figure.Count(before, ct));
            numbers.Add(new(figure, byUnit[^1]?.Values.Sum(), earlier, figure.Address(slice)));
        }
        var parts = (unit is { } above ? tree.Children(above) : tree.Roots).OrderBy(below => tree.Position(below.Id), StringComparer.Ordinal)
            .Select(below => PartOf(below, slice, figures, byUnit, tree)).ToList();
        var line = figures.FirstOrDefault(figure => figure.Id == drawn) ?? figures[0];
        return new(node, unit is { } place ? [.. tree.Above(place).Reverse()] : [], part, of, numbers,
            [.. parts.Where(below => below.Unit.ExistsOn(of.Last) || below.Numbers.Any(number => number.Count is not (null or 0)))],
            [.. figures.Select((figure, n) => Own(figure, slice, numbers[n].Count - parts.Sum(below => below.Numbers[n].Count)))],
            line, await Had(line, () => Course(line, slice, of, ct)) ?? [], asOf, present);
    }

    // One figure that cannot be had must not take the others with it.
    async Task<T?> Had<T>(Figure figure, Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            NotHad(log, failed, figure.Id);
            return default;
        }
    }

    [LoggerMessage(LogLevel.Error, "The figure {Figure} could not be had")]
    static partial void NotHad(ILogger log, Exception failed, string figure);

    Part PartOf(UnitNode part, Slice slice, IReadOnlyList<Figure> figures, List<IReadOnlyDictionary<Guid, int>?> byUnit, UnitTree tree)
    {
        var below = tree.Below(part.Id);
        return new(part, reach.Covers(part.Id, tree),
            [.. figures.Select((figure, n) => new Cell(byUnit[n] is { } known ? below.Sum(known.GetValueOrDefault) : null, figure.Address(slice with { Unit = part.Id, Within = below })))]);
    }

    static Cell Own(Figure figure, Slice slice, int? count) =>
        new(count, slice.Unit is { } unit ? figure.Address(slice with { Own = true, Within = [unit] }) : null);

    static async Task<IReadOnlyList<(Month, int, string)>> Course(Figure figure, Slice slice, Month last, CancellationToken ct)
    {
        var months = Enumerable.Range(1 - MonthsBack, MonthsBack).Select(back => Month.Of(last.First.AddMonths(back))).ToList();
        var byDay = await (await figure.Find(slice with { From = months[0].First, To = last.Last }, ct)).By(row => row.Day, ct);
        var byMonth = byDay.ToLookup(one => Month.Of(one.Key), one => one.Value);
        return [.. months.Select(month => (month, byMonth[month].Sum(), figure.Address(slice with { From = month.First, To = month.Last })))];
    }
}
