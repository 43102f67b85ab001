namespace Tongxin.Platform.Export.Word;

/// <summary>Counts headings so that nobody numbers them by hand: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). A new heading starts the levels below it again.</summary>
internal sealed class Headings
{
    private readonly int[] counts = new int[4];

    /// <param name="level">From 1 to 4.</param>
    public string Next(int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, counts.Length);
        var count = ++counts[level - 1];
        Array.Clear(counts, level, counts.Length - level);
        return level switch
        {
            1 => ChineseNumeral.Of(count) + "、",
            2 => $"（{ChineseNumeral.Of(count)}）",
            3 => $"{count}.",
            _ => $"（{count}）",
        };
    }
}
