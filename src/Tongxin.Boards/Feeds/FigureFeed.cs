using Microsoft.AspNetCore.Http;
using Tongxin.Boards.Figures;
using Tongxin.Platform.Feeds;

namespace Tongxin.Boards.Feeds;

/// <summary>The list behind any number for a reader, the latest day first. Whoever follows a number sees what comes to make it.</summary>
sealed class FigureFeed(ReadFigure figures) : IListFeed
{
    const string Beginning = "/figures/";

    public string Page => Beginning;
    public string Name => "指标清单";
    public string Permission => BoardPermissions.View;

    public bool IsAt(string? address) => address?.StartsWith(Beginning, StringComparison.Ordinal) == true && IdIn(address).Length > 0;

    public async Task<IReadOnlyList<IListFeed.Entry>> Read(string address, IQueryCollection question, CancellationToken ct)
    {
        var (figure, _, found, tree) = await figures.All(IdIn(address), FigureQuestion.Read(question), ct);
        var rows = await figures.Rows(figure, await found.Page(null, IListFeed.Most, ct), ct);
        // A person stands once for each record; the address tells the entries apart.
        return [.. rows.Select(row => new IListFeed.Entry(row.Of.Id, row.Of.Title, $"{row.Address ?? address}{(row.Of.Person is { } person ? $"#{person}" : "")}",
            DateTime.SpecifyKind(row.Written ?? DateTime.UnixEpoch, DateTimeKind.Utc), $"{figure.Name} · {row.Of.Day:yyyy年M月d日} · {tree.NameOf(row.Of.Unit)}{(row.Person is null ? null : $" · {row.Person}")}"))];
    }

    static string IdIn(string address) => address[Beginning.Length..].Split('?')[0];
}
