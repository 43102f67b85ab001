using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Own.Feeds;

/// <summary>Something fetches a feed by its secret: it sees what the owner may see at this moment, and can do nothing.</summary>
public sealed class ReadFeed(OfficeDb db, IStandings standings, IServiceScopeFactory scopes, OfficeClock clock) : IUseCase
{
    /// <returns>The file; null where the secret opens nothing, whatever the reason.</returns>
    public async Task<byte[]?> Run(string secret, bool calendar, string origin, CancellationToken ct)
    {
        if (!FeedAddress.MayBeSecret(secret))
            return null;
        var digest = PersonalToken.DigestOf(secret);
        var feed = await db.Set<FeedAddress>().AsNoTracking().SingleOrDefaultAsync(f => f.Digest == digest && f.RevokedAt == null, ct);
        if (feed is null || feed.List is null != calendar || await standings.Of(feed.Account, ct) is not { MustChangePassword: false } owner)
            return null;
        var today = clock.Today;
        if (feed.FetchedOn != today)
            await db.Set<FeedAddress>().Where(f => f.Id == feed.Id).ExecuteUpdateAsync(f => f.SetProperty(one => one.FetchedOn, today), ct);
        // Whoever is signed in in this browser has nothing to do with it: the owner's rights are put into services of their own.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentRights>().Set(owner);
        return await scope.ServiceProvider.GetRequiredService<FeedContents>().Of(feed, origin, ct);
    }
}
