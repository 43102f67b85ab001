using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Overview;

/// <summary>The chain of Party organisations on one page (党组织链条): what each has with everything below it and by itself, and whether the sums hold.</summary>
public sealed class PartyChain(Units units, BoardReach reach, FigureCatalogue catalogue, OfficeClock clock) : IUseCase
{
    /// <summary>What a Party organisation accounts for; more than seven numbers are not read.</summary>
    static readonly string[] Shown =
        ["tasks.done", "tasks.late", "activities.branch-life", "activities.party-lecture", "activities.party-day", "activities.study", "statements.handed-up"];

    /// <param name="Depth">How far below the topmost organisation shown.</param>
    /// <param name="Numbers">Of each figure what it has with everything below it, and what stands in itself.</param>
    public sealed record Row(UnitNode Unit, int Depth, IReadOnlyList<(ReadBoard.Cell Whole, ReadBoard.Cell Own)> Numbers);

    /// <param name="Wrong">Organisations whose number, asked for by itself, is not what stands in them and below added up; empty as it should be.</param>
    public sealed record View(Month Month, Month Present, IReadOnlyList<Figure> Figures, IReadOnlyList<Row> Rows, IReadOnlyList<string> Wrong, DateTime AsOf);

    /// <exception cref="NotAllowedException">No Party organisation is within reach.</exception>
    public async Task<View> Show(string? month, CancellationToken ct)
    {
        var (tree, present) = (await units.Tree(ct), Month.Of(clock.Today));
        var of = Asked.Month(month) ?? present;
        var chain = tree.All.Where(unit => unit.Kind.TreeOf() == Tree.Party && unit.ExistsOn(of.Last) && reach.Covers(unit.Id, tree))
            .OrderBy(unit => tree.Position(unit.Id), StringComparer.Ordinal).ToList();
        if (chain.Count == 0)
            throw new NotAllowedException("党组织链条看本组织和下级的，常委会党组、机关党组和办公室看全部的；您的岗位不在其中。");
        var figures = Shown.Select(catalogue.Find).OfType<Figure>().ToList();
        var known = new List<IReadOnlyDictionary<Guid, int>>();
        var wrong = new List<string>();
        foreach (var figure in figures)
        {
            var tops = chain.Where(unit => chain.TrueForAll(other => other.Id != unit.Parent)).ToList();
            var within = tops.SelectMany(top => tree.Below(top.Id)).ToHashSet();
            known.Add(await (await figure.Find(Slice.Of(null, within, of), ct)).By(row => row.Unit, ct));
            foreach (var unit in chain.Where(unit => tree.Children(unit.Id).Any()))
                if (await figure.Count(Slice.Of(unit.Id, tree.Below(unit.Id), of), ct) != tree.Below(unit.Id).Sum(known[^1].GetValueOrDefault))
                    wrong.Add($"{unit.Name}的{figure.Name}");
        }
        var least = chain.Min(unit => tree.Above(unit.Id).Count());
        return new(of, present, figures, [.. chain.Select(unit => new Row(unit, tree.Above(unit.Id).Count() - least, [.. figures.Select((figure, n) => (
            new ReadBoard.Cell(tree.Below(unit.Id).Sum(known[n].GetValueOrDefault), figure.Address(Slice.Of(unit.Id, tree.Below(unit.Id), of))),
            new ReadBoard.Cell(known[n].GetValueOrDefault(unit.Id), figure.Address(Slice.Of(unit.Id, [unit.Id], of) with { Own = true }))))]))], wrong, clock.Now);
    }
}
