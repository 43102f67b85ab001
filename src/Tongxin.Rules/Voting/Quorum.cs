namespace Tongxin.Rules.Voting;

/// <summary>How many must be present before a session may be held (法定人数).</summary>
public static class Quorum
{
    /// <summary>Members present that a session of the standing committee needs: more than half of all members in office.</summary>
    /// <param name="members">Members in office; at least 1.</param>
    /// <returns>The smallest number, e.g. 23 of 45 and 24 of 46. Non-voting attendants (列席) do not count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no members.</exception>
    [Basis("地方各级人民代表大会和地方各级人民政府组织法", "第五十一条")]
    public static int StandingCommittee(int members) => Majority.MoreThanHalf(members);

    /// <summary>Deputies present that a session of the congress needs: two thirds of all deputies, the number itself included.</summary>
    /// <param name="deputies">Deputies in office; at least 1.</param>
    /// <returns>The smallest number, e.g. 200 of 300 and 201 of 301.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no deputies.</exception>
    [Basis("地方各级人民代表大会和地方各级人民政府组织法", "第十四条")]
    public static int Congress(int deputies) => Share.AtLeast(deputies, 2, 3);
}
