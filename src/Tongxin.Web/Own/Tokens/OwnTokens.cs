using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Own.Tokens;

/// <summary>A person's keys to the API (个人令牌), the newest first.</summary>
public sealed class OwnTokens(OfficeDb db, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed record Row(Guid Id, string Name, DateTime CreatedAt, DateTime ExpiresAt, DateTime? RevokedAt)
    {
        public bool IsLive(DateTime now) => RevokedAt is null && ExpiresAt > now;
    }

    public sealed record View(IReadOnlyList<Row> Rows, DateTime Now);

    /// <summary>The live ones and what remains of the latest others.</summary>
    public async Task<View> Show(CancellationToken ct) => new(
        await db.Set<PersonalToken>().AsNoTracking().Where(t => t.Account == acting.Account).OrderByDescending(t => t.Id).Take(100)
            .Select(t => new Row(t.Id, t.Name, t.CreatedAt, t.ExpiresAt, t.RevokedAt)).ToListAsync(ct),
        clock.Now);
}
