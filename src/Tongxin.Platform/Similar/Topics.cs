using System.Collections.Frozen;

namespace Tongxin.Platform.Similar;

/// <summary>What matters of city life are told in: words that mean alike, so that 坑洼 and 路面破损 are one matter. The list is shipped.</summary>
sealed class Topics
{
    readonly FrozenDictionary<string, int> pairs;
    readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly (int Topic, int[] Pairs)[] words;

    Topics(IEnumerable<string> lines)
    {
        var known = new Dictionary<string, int>();
        var list = new List<(int, int[])>();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                list.Add((Count, [.. Pairs.Of(word, word.Length).Select(pair => known.TryGetValue(pair, out var number) ? number : known[pair] = known.Count)]));
            Count++;
        }
        (words, pairs) = ([.. list], known.ToFrozenDictionary());
        lookup = pairs.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A line for each topic.</summary>
    public static Topics Shipped { get; } = Read();

    public int Count { get; }

    /// <summary>How many pairs of characters are watched for.</summary>
    public int Watched => pairs.Count;

    public bool Watches(string pair) => pairs.ContainsKey(pair);

    /// <summary>The number of a pair that is watched for; -1 for any other.</summary>
    public int Number(ReadOnlySpan<char> pair) => lookup.TryGetValue(pair, out var number) ? number : -1;

    /// <summary>Topics of a text that holds the pairs.</summary>
    public List<int> In(IEnumerable<string> told)
    {
        var met = new bool[Watched];
        foreach (var pair in told)
            if (Number(pair) is >= 0 and var number)
                met[number] = true;
        return In(met);
    }

    /// <summary>Topics of a text in which the pairs were met.</summary>
    public List<int> In(bool[] met)
    {
        var told = new List<int>();
        foreach (var (topic, parts) in words)
        {
            // Words of a topic stand together. No closure: this runs for every text that is compared.
            if (told.Count > 0 && told[^1] == topic)
                continue;
            var all = true;
            foreach (var pair in parts)
                all &= met[pair];
            if (all)
                told.Add(topic);
        }
        return told;
    }

    static Topics Read()
    {
        using var list = new StreamReader(typeof(Topics).Assembly.GetManifestResourceStream("alike.txt")!);
        return new(list.ReadToEnd().Split('\n').Select(line => line.Trim()));
    }
}
