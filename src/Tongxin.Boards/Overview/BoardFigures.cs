using Tongxin.Platform.Figures;

namespace Tongxin.Boards.Overview;

/// <summary>Which figures of the catalogue stand on a board.</summary>
static class BoardFigures
{
    /// <summary>More than seven numbers are not read.</summary>
    public const int Most = 7;

    /// <summary>Every module's first figures before any module's second ones, then in the order of the catalogue.</summary>
    public static IReadOnlyList<Figure> Of(IEnumerable<IFigures> modules)
    {
        var catalogue = modules.Select(module => module.All).ToList();
        var chosen = catalogue.SelectMany(figures => figures.Index()).OrderBy(figure => figure.Index).Take(Most).Select(figure => figure.Item.Id).ToHashSet();
        return [.. catalogue.SelectMany(figures => figures).Where(figure => chosen.Contains(figure.Id))];
    }
}
