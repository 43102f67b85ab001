using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Similar;

namespace Tongxin.Suggestions.Similar;

/// <summary>Suggestions kept before there was an index of similar texts are put into it, once after each start.</summary>
sealed class FillSimilar(OfficeDb db, SimilarFilled filled) : IDuty
{
    const int Chunk = 500;

    public async Task Run(CancellationToken ct)
    {
        if (filled.Taken)
            return;
        for (var last = Guid.Empty; ;)
        {
            var from = last;
            var some = await db.Set<Suggestion>().AsNoTracking().Where(s => s.Id > from && s.State != States.Withdrawn && !db.Set<SimilarEntry>().Any(entry => entry.Record == s.Id))
                .OrderBy(s => s.Id).Take(Chunk).ToListAsync(ct);
            await SimilarIndex.Keep(db, some.ToDictionary(s => s.Id, s => s.ToSimilar()), ct);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            if (some.Count < Chunk)
                break;
            last = some[^1].Id;
        }
        filled.Taken = true;
    }
}

/// <summary>Whether the index was filled since the program started.</summary>
sealed class SimilarFilled
{
    public bool Taken { get; set; }
}
