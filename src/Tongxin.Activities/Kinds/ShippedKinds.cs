using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;

namespace Tongxin.Activities.Kinds;

/// <summary>The kinds that ship with the product, put into an office that has none.</summary>
sealed class ShippedKinds : IShippedData
{
    public Type Row => typeof(ActivityKind);

    public async Task Fill(OfficeDb db, CancellationToken ct)
    {
        if (await db.Set<ActivityKind>().AnyAsync(ct))
            return;
        db.AddRange(Read().Index().Select(kind => new ActivityKind(kind.Item, (kind.Index + 1) * 10)));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (OthersHave(db))
        {
            // Two nodes started on the same empty database; the other one was first.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The kinds of the embedded file.</summary>
    public static IReadOnlyList<ActivityKindFacts> Read()
    {
        using var stream = typeof(ShippedKinds).Assembly.GetManifestResourceStream("activity-kinds.tsv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Skip(1);
        return [.. lines.Select(line => line.Split('\t')).Select(cell => new ActivityKindFacts(
            cell[0], cell[1], KindWords.GroupOf(cell[2])!.Value, cell[3], ModeWords.StreamOf(cell[4])!.Value, cell[5].Split(','),
            ModeWords.PillarOf(cell[6])!.Value, cell[7], [.. cell[8..10].Where(extra => extra.Length > 0).Select(ExtraField.Parse)], cell[10] == "1"))];
    }

    static bool OthersHave(OfficeDb db) => db.Set<ActivityKind>().AsNoTracking().Any();
}
