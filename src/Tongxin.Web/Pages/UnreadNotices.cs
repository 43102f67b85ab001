using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Notices;

namespace Tongxin.Web.Pages;

/// <summary>How many notices wait unread, for the rail of every page; counted up to a hundred.</summary>
public sealed class UnreadNotices(OfficeDb db, Acting acting) : IUseCase
{
    static readonly Compiled<Func<OfficeDb, Guid, CancellationToken, Task<int>>> Unread = new(() => EF.CompileAsyncQuery((OfficeDb db, Guid person, CancellationToken ct) =>
        db.Set<Notice>().Where(n => n.Person == person && n.ReadAt == null).Take(100).Count()));

    public async Task<string?> Show(CancellationToken ct)
    {
        if (acting.Person is not { } person)
            return null;
        return await Unread.For(db)(db, person, ct) switch { 0 => null, > 99 => "99+", var unread => $"{unread}" };
    }
}
