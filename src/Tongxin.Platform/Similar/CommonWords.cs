using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Similar;

/// <summary>How common each word is among the texts, by a sample of them: words that stand in most texts tell little. Kept in memory and taken anew when the texts have become a tenth more or fewer.</summary>
public sealed class CommonWords
{
    // Words that stand in one of a thousand texts are told from rarer ones; how rare those are is asked of the index itself.
    const int Sample = 1_500;

    // Among a handful of texts every word is common; it weighs as if there were so many others without it.
    const int AtLeast = 500;

    volatile Counted? known;

    internal async Task<Counted> Of(OfficeDb db, CancellationToken ct)
    {
        var newest = await db.Set<SimilarEntry>().MaxAsync(e => (long?)e.Id, ct) ?? 0;
        if (known is { } counted && Math.Abs(newest - counted.Newest) <= counted.Newest / 10)
            return counted;
        return known = await Count(db, newest, ct);
    }

    static async Task<Counted> Count(OfficeDb db, long newest, CancellationToken ct)
    {
        var texts = await db.Set<SimilarEntry>().CountAsync(ct);
        var sampled = 0;
        var (words, topics) = (new Dictionary<string, int>(), new int[Topics.Shipped.Count]);
        await foreach (var text in Some(db, newest, texts).AsAsyncEnumerable().WithCancellation(ct))
        {
            sampled++;
            var told = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in told)
                words[word] = words.GetValueOrDefault(word) + 1;
            foreach (var topic in Topics.Shipped.In(told))
                topics[topic]++;
        }
        // What was met once is as rare as what was not, and is most of it.
        return new(newest, texts, sampled, words.Where(word => word.Value > 1).ToDictionary(), topics);
    }

    static IQueryable<string> Some(OfficeDb db, long newest, int texts)
    {
        var all = db.Set<SimilarEntry>().AsNoTracking();
        if (texts <= Sample)
            return all.Select(e => e.Words + " " + e.Rest);
        // Numbers that were given out and taken back are missed, so that more are asked for.
        var chance = new Random(texts);
        var asked = Enumerable.Range(0, (int)Math.Min(Sample * 4, Sample * newest / texts)).Select(_ => chance.NextInt64(newest) + 1).ToHashSet();
        return all.Where(e => asked.Contains(e.Id)).Select(e => e.Words + " " + e.Rest);
    }

    /// <summary>What a sample told.</summary>
    internal sealed record Counted(long Newest, int Texts, int Sampled, IReadOnlyDictionary<string, int> Words, IReadOnlyList<int> Topics)
    {
        /// <summary>In how many of all texts the word stands, by the sample; a word that it does not hold stands in fewer than can be told.</summary>
        public double Holding(string word) => Holding(Words.GetValueOrDefault(word));

        public double WeightOfTopic(int topic) => Weight(Holding(Topics[topic]));

        /// <summary>What a word tells that stands in so many texts: the square of the logarithm of its rarity.</summary>
        public double Weight(double holding) => Math.Pow(Math.Log((Texts + AtLeast) / (Math.Min(holding, Texts) + 0.5)), 2);

        double Holding(double counted) => Sampled == 0 ? 0 : counted * Texts / Sampled;
    }
}
