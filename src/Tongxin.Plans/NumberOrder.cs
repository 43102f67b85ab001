namespace Tongxin.Plans;

/// <summary>The order of numbers as printed: 业务 1.2 stands before 业务 1.10.</summary>
sealed class NumberOrder : IComparer<string>
{
    public static readonly NumberOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var one = x.AsSpan();
        var other = y.AsSpan();
        while (one.Length > 0 && other.Length > 0)
        {
            var (a, b) = (Digits(one), Digits(other));
            var order = a > 0 && b > 0
                ? ByValue(one[..a].TrimStart('0'), other[..b].TrimStart('0'))
                : one[0].CompareTo(other[0]);
            if (order != 0)
                return order;
            one = one[Math.Max(a, 1)..];
            other = other[Math.Max(b, 1)..];
        }
        return one.Length - other.Length;
    }

    static int ByValue(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.Length != other.Length ? one.Length - other.Length : one.SequenceCompareTo(other);

    static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
            count++;
        return count;
    }
}
