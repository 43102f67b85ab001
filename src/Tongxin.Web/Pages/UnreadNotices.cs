using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Notices;

namespace Tongxin.Web.Pages;

/// <summary>How many notices wait unread, for the rail of every page; counted up to a hundred.</summary>
public sealed class UnreadNotices(OfficeDb db, Acting acting) : IUseCase
{
    public async Task<string?> Show(CancellationToken ct)
    {
        if (acting.Person is not { } person)
            return null;
        var unread = await db.Set<Notice>().Where(n => n.Person == person && n.ReadAt == null).Take(100).CountAsync(ct);
        return unread switch { 0 => null, > 99 => "99+", _ => $"{unread}" };
    }
}
