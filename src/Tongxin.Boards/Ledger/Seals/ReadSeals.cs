using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Ledger.Seals;

/// <summary>The heads that closed days (日终封存): what anybody may note down today and hold against the ledger later.</summary>
public sealed class ReadSeals(OfficeDb db, OfficeClock clock) : IUseCase
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public const int PageSize = 31;

    /// <param name="Waiting">Facts that are not sealed yet.</param>
    /// <param name="StoppedAt">When the last head was signed, where it is so long ago that something is wrong; null where all is well.</param>
    public sealed record View(Paged<SealedHead> Page, int Waiting, DateTime? StoppedAt);

    /// <param name="after">Where the page begins.</param>
    public async Task<View> Show(string? after, CancellationToken ct)
    {
        var closing = db.Set<SealedHead>().AsNoTracking().Where(h => h.Closes != null);
        var asked = Place.Read<DateOnly>(after) is { } last ? closing.Where(h => h.Closes < last) : closing;
        var heads = await asked.OrderByDescending(h => h.Closes).Take(PageSize + 1).ToListAsync(ct);
        var next = heads.Count > PageSize ? Place.Of(heads[PageSize - 1].Closes) : null;
        var waiting = await db.Set<UnsealedFact>().Take(Total.Bound).CountAsync(ct);
        var lastAt = await db.Set<SealedHead>().OrderByDescending(h => h.Number).Select(h => (DateTime?)h.At).FirstOrDefaultAsync(ct);
        return new(new(next is null ? heads : heads[..PageSize], next, await Total.Of(closing, exact: true, ct)), waiting,
            waiting > 0 && lastAt < clock.Now - Patience ? lastAt : null);
    }

    /// <summary>The head that holds the day's facts: the one that closed it, or the next that closed a day; null while none did.</summary>
    public Task<SealedHead?> Of(DateOnly day, CancellationToken ct) =>
        db.Set<SealedHead>().AsNoTracking().Where(h => h.Closes >= day).OrderBy(h => h.Closes).FirstOrDefaultAsync(ct);

    /// <summary>What the script asks for when a head is held against an exported ledger.</summary>
    public static string Noted(SealedHead head) => string.Create(CultureInfo.InvariantCulture, $"{head.Number} {Convert.ToHexStringLower(head.Sha256)}");
}
