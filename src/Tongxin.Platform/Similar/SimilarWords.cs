using Tongxin.Platform.Data;

namespace Tongxin.Platform.Similar;

/// <summary>What a text is compared by: pairs of characters, and its subjects as words of their own.</summary>
static class SimilarWords
{
    // Nobody reads further to tell what a paper is about; a paper of any length costs no more.
    public const int LongestTitle = 200, LongestBody = 6_000, MostSubjects = 8;

    /// <summary>Words to store for a text, each once, those of title, subject and place first, and how many those are.</summary>
    public static (string Words, int InTitle) ForIndex(SimilarText text)
    {
        var words = new OrderedSet();
        words.Add(Pairs.Of(text.Title, LongestTitle));
        words.Add(Pairs.Of(text.Place, LongestTitle));
        words.Add(Subjects(text.Subject));
        var inTitle = words.Count;
        words.Add(Pairs.Of(text.Body, LongestBody));
        return (words.ToString(), inTitle);
    }

    /// <summary>Subjects as words of the index: no pair of characters is written like one.</summary>
    public static IEnumerable<string> Subjects(string subject) =>
        subject.Cut(LongestTitle).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostSubjects)
            .Select(word => string.Concat(Pairs.Runs(word, LongestTitle).SelectMany(run => run))).Where(word => word.Length > 0).Select(word => "xxx" + word).Distinct();

    sealed class OrderedSet
    {
        readonly HashSet<string> known = [];
        readonly List<string> words = [];

        public int Count => words.Count;

        public void Add(IEnumerable<string> more) => words.AddRange(more.Where(known.Add));

        public override string ToString() => string.Join(' ', words);
    }
}
