namespace Tongxin.Rules.Voting;

/// <summary>
/// How many of those who put an interpellation (质询案) must be dissatisfied with the answer before another is given.
/// The two laws draw the line differently: half is enough for deputies, but not for committee members.
/// </summary>
public static class Dissatisfaction
{
    /// <summary>Deputies who put an interpellation at a congress session: half or more (半数以上).</summary>
    /// <param name="proposers">Deputies who signed; at least 1.</param>
    /// <returns>The smallest number, e.g. 5 of 10 and 6 of 11.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Nobody signed.</exception>
    [Basis("全国人民代表大会和地方各级人民代表大会代表法", "第二十条")]
    public static int OfDeputies(int proposers) => Share.AtLeast(proposers, 1, 2);

    /// <summary>Members who put an interpellation to the standing committee: more than half (过半数).</summary>
    /// <param name="proposers">Members who signed; at least 1.</param>
    /// <returns>The smallest number, e.g. 6 of 10 and 6 of 11.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Nobody signed.</exception>
    [Basis("各级人民代表大会常务委员会监督法", "第五十三条")]
    public static int OfMembers(int proposers) => Majority.MoreThanHalf(proposers);
}
