namespace Tongxin.Rules.Voting;

/// <summary>A branch meeting votes on admitting a probationary Party member (接收预备党员). Both halves are of those who should attend, not of those who came.</summary>
public static class BranchAdmission
{
    /// <summary>Members present with a vote that the meeting needs: more than half of those who should attend and may vote.</summary>
    /// <param name="eligible">Full members of the branch who should attend and may vote (应到会有表决权); at least 1.</param>
    /// <returns>The smallest number, e.g. 9 of 16. Written opinions do not make their authors present.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Nobody may vote.</exception>
    [Basis("中国共产党发展党员工作细则（2026年修订）", "第十九条")]
    public static int Quorum(int eligible) => Majority.MoreThanHalf(eligible);

    /// <summary>Votes in favour that admit: more than half of those who should attend and may vote.</summary>
    /// <param name="eligible">As in <see cref="Quorum"/>.</param>
    /// <returns>The smallest number, e.g. 9 of 16.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Nobody may vote.</exception>
    [Basis("中国共产党发展党员工作细则（2026年修订）", "第二十条")]
    public static int Needed(int eligible) => Majority.MoreThanHalf(eligible);

    /// <summary>Whether the vote admits: enough are present and enough are in favour.</summary>
    /// <param name="eligible">As in <see cref="Quorum"/>.</param>
    /// <param name="present">Of these, present at the meeting.</param>
    /// <param name="votesFor">In favour among those present.</param>
    /// <param name="writtenFor">In favour among the absent, in writing and handed in before the meeting; counted as votes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, more vote than are present, or more write than are absent.</exception>
    [Basis("中国共产党发展党员工作细则（2026年修订）", "第十九条、第二十条")]
    public static bool Carries(int eligible, int present, int votesFor, int writtenFor)
    {
        var needed = Needed(eligible);
        ArgumentOutOfRangeException.ThrowIfNegative(present);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(present, eligible);
        ArgumentOutOfRangeException.ThrowIfNegative(votesFor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(votesFor, present);
        ArgumentOutOfRangeException.ThrowIfNegative(writtenFor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(writtenFor, eligible - present);
        return present >= Quorum(eligible) && votesFor + writtenFor >= needed;
    }
}
