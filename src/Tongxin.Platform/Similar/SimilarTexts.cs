using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.Platform.Similar;

/// <summary>Finds records whose text is like another (相似件): the same matter at the same place first.</summary>
public sealed class SimilarTexts(OfficeDb db, OfficeDatabase database, CommonWords common) : IUseCase
{
    // The index is asked for the words that tell most, until it would give more texts than these; the best of them are compared whole.
    const int MostHeld = 30_000, MostWords = 200, Compared = 200;

    /// <summary>A record and how like its text is: 0 for nothing in common, 1 for the same text.</summary>
    public readonly record struct Hit(Guid Record, double Score);

    /// <summary>Records of the same kind, the most like first; none when the question has no words.</summary>
    /// <param name="question">The text; of any length, from anywhere.</param>
    /// <param name="within">Records that may be given at all, such as those the person may see; null for every one of the kind.</param>
    public async Task<IReadOnlyList<Hit>> Find(SimilarText question, int top, CancellationToken ct, IQueryable<Guid>? within = null)
    {
        var words = QuestionWord.Of(question);
        if (words.Count == 0 || top <= 0)
            return [];
        var (likeness, candidates) = await Candidates(words, await common.Of(db, ct), ct);
        var hits = new List<Hit>();
        var all = db.Set<SimilarEntry>().AsNoTracking().Where(e => e.Kind == question.Kind);
        if (within is not null)
            all = all.Where(e => within.Contains(e.Record));
        // Whoever may see few is not given fewer for that: the next best are looked at until there are enough.
        for (var (seen, next) = (0, Math.Max(Compared, top)); seen < candidates.Count && hits.Count < Math.Max(Compared, top); (seen, next) = (seen + next, next * 4))
        {
            var ids = candidates.Skip(seen).Take(next).ToList();
            foreach (var entry in await all.Where(e => ids.Contains(e.Id)).ToListAsync(ct))
                hits.Add(new(entry.Record, likeness.Of(entry)));
        }
        return [.. hits.Where(hit => hit.Score > 0).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Record).Take(top)];
    }

    async Task<(Likeness, IReadOnlyList<long>)> Candidates(IReadOnlyList<QuestionWord> words, CommonWords.Counted counted, CancellationToken ct)
    {
        var holding = words.Select(word => counted.Holding(word.Word)).ToArray();
        var (asked, held) = (new List<int>(), 0.0);
        foreach (var number in Enumerable.Range(0, words.Count).OrderByDescending(n => Likeness.WeightOf(words[n], counted.Weight(holding[n]))).Take(MostWords))
            if (asked.Count == 0 || held + holding[number] <= MostHeld)
            {
                asked.Add(number);
                held += holding[number];
            }
        var lists = await SimilarDialect.Holding(db, database.Kind, [.. asked.Select(number => words[number].Word)], ct);
        var sums = new Dictionary<long, double>();
        foreach (var (number, list) in asked.Zip(lists))
        {
            // Rare words are counted by their list; common ones stand in texts that are not found by them, too.
            holding[number] = Math.Max(holding[number], list.Count);
            var tells = Likeness.WeightOf(words[number], counted.Weight(holding[number]));
            foreach (var text in list)
                sums[text] = sums.GetValueOrDefault(text) + tells;
        }
        return (new(words, counted, holding), [.. sums.OrderByDescending(sum => sum.Value).ThenBy(sum => sum.Key).Select(sum => sum.Key)]);
    }
}
