namespace Tongxin.Web.Demo;

/// <summary>Whatever is left to chance in the simulation, the same for the same seed on every machine.</summary>
sealed class Chance(int seed)
{
    // SplitMix64: the framework's generator promises no sequence across versions. The seed is mixed too, or one seed's sequence
    // would be its neighbour's, one step later.
    ulong state = Mixed(unchecked((ulong)seed));

    /// <summary>A number from <paramref name="from"/> to <paramref name="to"/>, both inclusive.</summary>
    public int Between(int from, int to) => from + (int)(Next() % (ulong)(to - from + 1));

    /// <summary>True so many times in a hundred.</summary>
    public bool Percent(int percent) => Between(1, 100) <= percent;

    public T One<T>(IReadOnlyList<T> of) => of[Between(0, of.Count - 1)];

    public T Weighted<T>(IReadOnlyList<T> of, Func<T, int> weight)
    {
        var left = Between(1, of.Sum(weight));
        foreach (var one in of)
            if ((left -= weight(one)) <= 0)
                return one;
        return of[^1];
    }

    /// <summary>Some of them, in a new order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> of, int count)
    {
        var all = of.ToList();
        for (var place = 0; place < Math.Min(count, all.Count); place++)
        {
            var other = Between(place, all.Count - 1);
            (all[place], all[other]) = (all[other], all[place]);
        }
        return all[..Math.Min(count, all.Count)];
    }

    ulong Next() => Mixed(state = unchecked(state + 0x9E3779B97F4A7C15UL));

    static ulong Mixed(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return bits ^ (bits >> 31);
        }
    }
}
