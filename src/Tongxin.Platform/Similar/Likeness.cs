namespace Tongxin.Platform.Similar;

/// <summary>How like other texts are to one: what rare words they share, above all the names of places, what topics they share, and whether both.</summary>
sealed class Likeness
{
    // Found by trying on half of the labelled matters, kept for the other half; see docs/decisions/0017-similar-texts.md.
    const double InTitle = 1.5, TopicInTitle = 2, Topic = 3, InARow = 0.25, Place = 3;

    readonly IReadOnlyList<QuestionWord> words;
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers;
    readonly double[] weights;
    readonly Dictionary<int, double> topics;
    readonly double most;

    /// <param name="holding">In how many texts each word stands.</param>
    public Likeness(IReadOnlyList<QuestionWord> words, CommonWords.Counted common, IReadOnlyList<double> holding)
    {
        this.words = words;
        numbers = words.Index().ToDictionary(word => word.Item.Word, word => word.Index).GetAlternateLookup<ReadOnlySpan<char>>();
        weights = [.. words.Select((word, number) => WeightOf(word, common.Weight(holding[number])))];
        var inTitle = Topics.Shipped.In(words.Where(IsInTitle).Select(word => word.Word)).ToHashSet();
        topics = Topics.Shipped.In(words.Select(word => word.Word)).ToDictionary(topic => topic, topic => Topic * common.WeightOfTopic(topic) * (inTitle.Contains(topic) ? TopicInTitle : 1));
        most = Sum([.. words.Select(word => true)], [.. words.Select(IsInTitle)], topics.Keys, inTitle);
    }

    static bool IsInTitle(QuestionWord word) => word.Weight > 1;

    /// <summary>What it tells that a text holds the word, given what its rarity tells.</summary>
    public static double WeightOf(QuestionWord word, double rarity) => rarity * word.Weight * (word.IsPlace ? Place : word.IsSubject ? Topic : 1);

    /// <summary>0 for nothing in common, 1 for the same text.</summary>
    public double Of(SimilarEntry other)
    {
        bool[] met = new bool[words.Count], metInTitle = new bool[words.Count];
        bool[] watched = new bool[Topics.Shipped.Watched], watchedInTitle = new bool[Topics.Shipped.Watched];
        Read(other.Words, other.InTitle);
        Read(other.Rest, 0);
        var sum = Sum(met, metInTitle, Topics.Shipped.In(watched), Topics.Shipped.In(watchedInTitle));
        return most == 0 ? 0 : Math.Min(1, sum / most);

        void Read(ReadOnlySpan<char> told, int inTitle)
        {
            var at = 0;
            foreach (var range in told.Split(' '))
            {
                var word = told[range];
                var isInTitle = at++ < inTitle;
                if (numbers.TryGetValue(word, out var number))
                    (met[number], metInTitle[number]) = (true, isInTitle);
                if (Topics.Shipped.Number(word) is >= 0 and var pair)
                    (watched[pair], watchedInTitle[pair]) = (true, isInTitle);
            }
        }
    }

    double Sum(bool[] met, bool[] metInTitle, IReadOnlyCollection<int> told, IReadOnlyCollection<int> toldInTitle)
    {
        double shared = 0, place = 0, topic = 0;
        for (var number = 0; number < words.Count; number++)
        {
            if (!met[number])
                continue;
            var word = words[number];
            var tells = weights[number] * (metInTitle[number] ? InTitle : 1);
            // Of a longer word every pair is met: the first tells the most of it.
            if (word.Before >= 0 && met[word.Before])
                tells *= InARow;
            if (word.IsSubject)
                topic += tells;
            else
                shared += tells;
            if (word.IsPlace)
                place += tells;
        }
        topic += told.Where(topics.ContainsKey).Sum(known => topics[known] * (toldInTitle.Contains(known) ? TopicInTitle : 1));
        // The same matter at the same place goes before either alone.
        return shared + topic + Math.Sqrt(place * topic);
    }
}
