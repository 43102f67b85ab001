using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Figures;

/// <summary>The list behind a number as a file, under the address of its page.</summary>
static class FigureEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/figures/{listOf}", File).WithMetadata(new AsFile()).RequireAuthorization(BoardPermissions.View).ExcludeFromDescription();
        routes.MapApi("", "看板与指标").MapGet("/figures/{id}", async (string id, HttpContext http, ReadFigure figures, CancellationToken ct) =>
        {
            var (figure, slice, found, tree) = await figures.All(id, FigureQuestion.Read(http.Request.Query), ct);
            return await Json(figure, slice, found, tree, ct);
        }).WithSummary("一个指标的数和它背后的清单").RequireAuthorization(BoardPermissions.View);
    }

    static async Task<IResult> File(string listOf, HttpContext http, OfficeDb db, ReadFigure figures, CancellationToken ct)
    {
        var (of, slice, found, tree) = await figures.All(listOf, FigureQuestion.Read(http.Request.Query), ct);
        var format = FilePolicy.FormatOf(http.Request);
        if (format == "json")
            return Results.Json(await Json(of, slice, found, tree, ct));
        var names = await Names.Of(db, of.Meaning.Dimensions.HasFlag(Dimensions.Person) ? (await found.By(row => row.Person ?? Guid.Empty, ct)).Keys.Where(person => person != Guid.Empty).Select(person => (Guid?)person) : [], ct);
        return new SheetAnswer<FigureRow>(new(of.Name,
        [
            new("日期", row => row.Day),
            new("事项", row => row.Title),
            new("单位", row => tree.NameOf(row.Unit)),
            new("人员", row => row.Person is { } person ? names.Of(person) : null),
            new("条线", row => row.Stream?.Words()),
            new("三三四", row => row.Pillar?.Words()),
            new("计入", row => row.Amount),
            new("编号", row => row.Id.ToString()),
        ]), found.All(ct), format, $"{of.Name}{slice.From:yyyyMMdd}-{slice.To:yyyyMMdd}");
    }

    /// <summary>What a program reads: the number, what was asked, and the list row by row.</summary>
    static async Task<object> Json(Figure figure, Slice slice, Found found, UnitTree tree, CancellationToken ct) => new
    {
        figure = new { figure.Id, figure.Name, figure.Unit, figure.Meaning.Definition },
        unit = slice.Unit,
        unitName = tree.NameOf(slice.Unit),
        own = slice.Own,
        from = slice.From,
        to = slice.To,
        stream = slice.Stream?.Slug(),
        pillar = slice.Pillar?.Slug(),
        person = slice.Person,
        kind = slice.Kind,
        asOf = slice.AsOf?.Slug,
        number = await found.Number(ct),
        rows = Rows(found, ct),
    };

    static async IAsyncEnumerable<object> Rows(Found found, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in found.All(ct))
            yield return new { row.Id, row.Day, row.Unit, row.Person, row.Kind, stream = row.Stream?.Slug(), pillar = row.Pillar?.Slug(), row.Title, row.Amount };
    }
}
