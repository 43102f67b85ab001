using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Overview;

/// <summary>Boards and the catalogue of figures for programs.</summary>
static class BoardEndpoints
{
    public static void MapBoards(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("", "看板与指标");
        api.MapGet("/figures", (FigureCatalogue catalogue) => catalogue.All.Select(figure => figure.Meaning).Select(meaning =>
            new { meaning.Id, meaning.Name, meaning.Unit, meaning.Definition, meaning.Rows, dimensions = meaning.Dimensions.ToString(), meaning.Corrections }))
            .WithSummary("指标目录").RequireAuthorization(BoardPermissions.View);
        api.MapGet("/boards", async (string? unit, string? month, string? pillar, ReadBoard board, CancellationToken ct) =>
        {
            var view = await board.Show(Asked.Id(unit, "unit", "单位"), month, null, pillar, ct);
            return new
            {
                unit = view.Unit?.Id,
                name = view.Unit?.Name ?? "全机关",
                pillar = view.Pillar?.Slug(),
                month = view.Month.Slug,
                asOf = view.AsOf,
                numbers = view.Numbers.Select(number => new { number.Figure.Id, number.Figure.Name, number.Count, number.Before, number.Address }),
                parts = view.Parts.Select(part => new { unit = part.Unit.Id, name = part.Unit.Name, counts = part.Numbers.Select(number => number.Count) }),
                own = view.Own.Select(own => own.Count),
            };
        }).WithSummary("全机关或一个单位某月的数字，附下级单位").RequireAuthorization(BoardPermissions.View);
    }
}
