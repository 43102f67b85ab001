namespace Tongxin.Rules.Voting;

/// <summary>Shares of a body that must act together (五分之一以上, 十分之一以上, 三分之二以上).</summary>
public static class Share
{
    /// <summary>The smallest number of people that is at least the given share; 以上 includes the number itself.</summary>
    /// <param name="people">The whole body; at least 1.</param>
    /// <param name="numerator">Upper part of the share, 1 to <paramref name="denominator"/>.</param>
    /// <param name="denominator">Lower part of the share; at least 1.</param>
    /// <returns>The share rounded up, e.g. 10 for one fifth of 46. Never more than the body and never overflows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The body is empty, or the share is not above zero and at most the whole.</exception>
    [Basis("民法典", "第一千二百五十九条")]
    public static int AtLeast(int people, int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(numerator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        return (int)(((long)people * numerator + denominator - 1) / denominator);
    }
}
