namespace Tongxin.Rules.Voting;

/// <summary>How many votes in favour carry a decision (过半数).</summary>
public static class Majority
{
    /// <summary>Votes in favour that carry a decision of the standing committee or of the congress: more than half of all members in office, present or not.</summary>
    /// <param name="members">Members in office (全体组成人员, 全体代表) on the day of the vote; at least 1.</param>
    /// <returns>The smallest number that carries, e.g. 23 of 45. Absent and abstaining members count against.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no members.</exception>
    [Basis("地方各级人民代表大会和地方各级人民政府组织法", "第二十五条")]
    [Basis("地方各级人民代表大会和地方各级人民政府组织法", "第五十一条")]
    public static int OfAll(int members) => MoreThanHalf(members);

    /// <summary>Votes in favour that carry when only those present are counted: more than half of them. No national law on the committee decides so; for appraisals and elections whose rules say 实到会.</summary>
    /// <param name="present">People present with a vote; at least 1.</param>
    /// <returns>The smallest number that carries. Those who abstain count against.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Nobody is present.</exception>
    [Basis("本地测评办法、选举办法", "由办法规定以实到会人数计算")]
    public static int OfPresent(int present) => MoreThanHalf(present);

    /// <summary>Whether the votes in favour carry the decision against all members in office.</summary>
    /// <param name="votesFor">Votes in favour (赞成), 0 to <paramref name="members"/>.</param>
    /// <param name="members">Members in office; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no members, or more votes than members, or fewer than none.</exception>
    [Basis("地方各级人民代表大会和地方各级人民政府组织法", "第五十一条")]
    public static bool Carries(int votesFor, int members)
    {
        var needed = OfAll(members);
        ArgumentOutOfRangeException.ThrowIfNegative(votesFor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(votesFor, members);
        return votesFor >= needed;
    }

    internal static int MoreThanHalf(int people)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        return people / 2 + 1;
    }
}
