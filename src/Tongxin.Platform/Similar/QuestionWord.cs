namespace Tongxin.Platform.Similar;

/// <summary>A word of the text for which others are looked for.</summary>
/// <param name="Before">The pair of characters just before it, whose second character is its first; -1 without one.</param>
/// <param name="Weight">What the place tells where it stands: title over body.</param>
sealed record QuestionWord(string Word, int Before, double Weight, bool IsPlace, bool IsSubject)
{
    const double Title = 2, Body = 1;

    /// <summary>Every word once, where it is met first.</summary>
    public static IReadOnlyList<QuestionWord> Of(SimilarText text)
    {
        var words = new List<QuestionWord>();
        var known = new Dictionary<string, int>();
        Read(text.Title, SimilarWords.LongestTitle, Title, whollyPlace: false);
        Read(text.Place, SimilarWords.LongestTitle, Title, whollyPlace: true);
        Read(text.Body, SimilarWords.LongestBody, Body, whollyPlace: false);
        foreach (var subject in SimilarWords.Subjects(text.Subject))
            words.Add(new(subject, -1, Title, IsPlace: false, IsSubject: true));
        return words;

        void Read(string part, int most, double weight, bool whollyPlace)
        {
            foreach (var run in Pairs.Runs(part, most))
            {
                var before = -1;
                foreach (var pair in Pairs.Of(run))
                {
                    if (!known.TryGetValue(pair, out var number))
                    {
                        known[pair] = number = words.Count;
                        words.Add(new(pair, before, weight, whollyPlace, IsSubject: false));
                    }
                    before = number;
                }
                foreach (var pair in Places.In(run).Where(pair => !Topics.Shipped.Watches(pair)))
                    words[known[pair]] = words[known[pair]] with { IsPlace = true };
            }
        }
    }
}
