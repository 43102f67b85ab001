using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Web.Pages;

/// <summary>What was told to this person (通知), the newest first.</summary>
public sealed class NoticeList(OfficeDb db, Rights rights, OfficeClock clock) : IUseCase
{
    public const int PageSize = 50;

    /// <param name="Unread">How many are not yet read, counted up to a hundred.</param>
    public sealed record View(Paged<Notice> Page, int Unread);

    /// <param name="show">unread for those not yet read.</param>
    /// <param name="after">Where the page begins.</param>
    public async Task<View> Show(string? show, string? after, CancellationToken ct)
    {
        var mine = Mine();
        var asked = show == "unread" ? mine.Where(n => n.ReadAt == null) : mine;
        var rows = await After(asked, after).OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(rows[PageSize - 1].At, rows[PageSize - 1].Id) : null;
        return new(new(next is null ? rows : rows[..PageSize], next, await Total.Of(asked, false, ct)), await mine.Where(n => n.ReadAt == null).Take(100).CountAsync(ct));
    }

    /// <summary>Marks one as read.</summary>
    /// <returns>Where it can be seen.</returns>
    public async Task<string> Open(long id, CancellationToken ct)
    {
        var address = await Mine().Where(n => n.Id == id).Select(n => n.Address).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException("您没有这条通知。");
        await Read(Mine().Where(n => n.Id == id), ct);
        return address;
    }

    public async Task ReadOne(long id, CancellationToken ct)
    {
        if (await Read(Mine().Where(n => n.Id == id), ct) == 0 && !await Mine().AnyAsync(n => n.Id == id, ct))
            throw new NotFoundException("您没有这条通知。");
    }

    public Task ReadAll(CancellationToken ct) => Read(Mine(), ct);

    IQueryable<Notice> Mine() => db.Set<Notice>().AsNoTracking().Where(n => n.Person == rights.Standing!.Person);

    Task<int> Read(IQueryable<Notice> notices, CancellationToken ct)
    {
        DateTime? now = clock.Now;
        return notices.Where(n => n.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), ct);
    }

    static IQueryable<Notice> After(IQueryable<Notice> notices, string? after)
    {
        if (Place.Read<DateTimeOffset, long>(after) is not var (instant, id))
            return notices;
        var at = instant.UtcDateTime;
        return notices.Where(n => n.At < at || (n.At == at && n.Id < id));
    }
}
