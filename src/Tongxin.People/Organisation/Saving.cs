using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.People.Organisation;

/// <summary>Saves where only the database can tell that somebody was faster.</summary>
public static class Saving
{
    /// <summary>Saves; where somebody took the same code or post in the same moment, the database has the last word and the act is refused.</summary>
    public static async Task SaveUnlessTaken(this OfficeDb db, Refusal taken, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            throw new RefusedException(taken);
        }
    }
}
