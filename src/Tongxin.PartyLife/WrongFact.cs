using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.PartyLife;

/// <summary>Finds the fact that a correction puts right: the latest of some kinds about a record.</summary>
static class WrongFact
{
    public static Task<long> Of(OfficeDb db, Guid record, CancellationToken ct, params string[] kinds) =>
        db.Facts.Where(f => f.Subject == record && kinds.Contains(f.Kind)).OrderByDescending(f => f.Seq).Select(f => f.Seq).FirstAsync(ct);
}
