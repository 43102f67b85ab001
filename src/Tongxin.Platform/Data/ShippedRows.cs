using Microsoft.EntityFrameworkCore;

namespace Tongxin.Platform.Data;

/// <summary>Puts rows that come with the product into an office that has none of their kind.</summary>
public static class ShippedRows
{
    /// <param name="rows">Asked for only where there are none yet.</param>
    public static async Task Fill<T>(OfficeDb db, Func<IEnumerable<T>> rows, CancellationToken ct) where T : class
    {
        if (await db.Set<T>().AnyAsync(ct))
            return;
        db.AddRange(rows());
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (db.Set<T>().AsNoTracking().Any())
        {
            // Two nodes started on the same empty database; the other one was first.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The lines of an embedded file below its heading, cell by cell; those that begin with # are remarks.</summary>
    public static IReadOnlyList<string[]> Lines(System.Reflection.Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Skip(1).Select(line => line.Split('\t'))];
    }
}
