using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Modules;

namespace Tongxin.Web.Own.Feeds;

/// <summary>A person's feeds (订阅), the newest first, and what more one could follow.</summary>
public sealed class OwnFeeds(OfficeDb db, FeedChoices choices, Units units, Acting acting) : IUseCase
{
    /// <param name="Shows">What it shows, in words.</param>
    /// <param name="Page">The page that shows the same.</param>
    public sealed record Row(Guid Id, string Name, string Shows, string Page, DateTime CreatedAt, DateOnly? FetchedOn, DateTime? RevokedAt);

    /// <param name="List">Name of the list that is to be followed; null where none was chosen.</param>
    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<UnitNode> Units, string? List);

    /// <summary>The live ones and what remains of the latest others.</summary>
    public async Task<View> Show(string? list, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var feeds = await db.Set<FeedAddress>().AsNoTracking().Where(f => f.Account == acting.Account).OrderByDescending(f => f.Id).Take(100).ToListAsync(ct);
        return new([.. feeds.Select(f => RowOf(f, tree))], await choices.Offices(ct), choices.ListAt(list)?.Name);
    }

    Row RowOf(FeedAddress feed, UnitTree tree)
    {
        var (shows, page) = feed switch
        {
            { List: { } list } => ((choices.ListAt(list)?.Name ?? "清单") + (list.Contains('?', StringComparison.Ordinal) ? "（按筛选）" : "（全部）"), list),
            { Unit: { } unit } => ($"{tree.NameOf(unit)}的日历", $"/tasks?unit={unit}"),
            _ => ("我的日历", "/"),
        };
        return new(feed.Id, feed.Name, shows, page, feed.CreatedAt, feed.FetchedOn, feed.RevokedAt);
    }
}
