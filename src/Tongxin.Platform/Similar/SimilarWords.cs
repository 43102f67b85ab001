using Tongxin.Platform.Data;

namespace Tongxin.Platform.Similar;

/// <summary>What a text is compared by: pairs of characters, and its subjects as words of their own.</summary>
static class SimilarWords
{
    // Nobody reads further to tell what a paper is about; a paper of any length costs no more.
    public const int LongestTitle = 200, LongestBody = 6_000, MostSubjects = 8;

    // A letter says at its beginning what it is about; what else names places and topics is found further on.
    const int Beginning = 100;

    /// <summary>Words to store for a text, each once: those it is found by, first those of title, subject and place and how many these are, and those it is only compared by.</summary>
    public static (string Words, int InTitle, string Others) ForIndex(SimilarText text)
    {
        var known = new HashSet<string>();
        List<string> words = [], rest = [];
        words.AddRange(Pairs.Of(text.Title, LongestTitle).Concat(Pairs.Of(text.Place, LongestTitle)).Concat(Subjects(text.Subject)).Where(known.Add));
        var (inTitle, read) = (words.Count, 0);
        foreach (var run in Pairs.Runs(text.Body, LongestBody))
        {
            var places = Places.In(run).ToHashSet();
            foreach (var pair in Pairs.Of(run))
                if (known.Add(pair))
                    (read < Beginning || places.Contains(pair) || Topics.Shipped.Watches(pair) ? words : rest).Add(pair);
            read += run.Count;
        }
        return (string.Join(' ', words), inTitle, string.Join(' ', rest));
    }

    /// <summary>Subjects as words of the index: no pair of characters is written like one.</summary>
    public static IEnumerable<string> Subjects(string subject) =>
        subject.Cut(LongestTitle).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostSubjects)
            .Select(word => string.Concat(Pairs.Runs(word, LongestTitle).SelectMany(run => run))).Where(word => word.Length > 0).Select(word => "xxx" + word).Distinct();
}
