using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Activities;

/// <summary>Finds the fact that a correction puts right: the last one that said what took place.</summary>
static class WrongFact
{
    public static Task<long> Of(OfficeDb db, Guid activity, CancellationToken ct) =>
        db.Facts.Where(f => f.Subject == activity && (f.Kind == "activity.recorded" || f.Kind == "activity.corrected"))
            .OrderByDescending(f => f.Seq).Select(f => f.Seq).FirstAsync(ct);
}
