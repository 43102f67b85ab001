using Tongxin.Rules.Voting;

namespace Tongxin.Rules.Tests.Voting;

public sealed class AdmittingAMember
{
    [Theory]
    [InlineData(16, 16, 16, 0, true)]
    [InlineData(16, 8, 8, 8, false)] // half present is not more than half, whatever was written
    [InlineData(16, 9, 9, 0, true)]
    [InlineData(16, 9, 8, 0, false)] // more than half of those present, but not of those who should attend
    [InlineData(16, 9, 8, 1, true)] // the ninth vote came in writing
    [InlineData(3, 2, 2, 0, true)]
    [InlineData(3, 2, 1, 0, false)]
    [InlineData(3, 2, 1, 1, true)]
    public void Both_halves_are_of_those_who_should_attend(int eligible, int present, int votesFor, int writtenFor, bool admitted) =>
        Assert.Equal(admitted, BranchAdmission.Carries(eligible, present, votesFor, writtenFor));

    [Theory]
    [InlineData(16, 17, 9, 0)] // more present than belong to the branch
    [InlineData(16, 9, 10, 0)] // more votes than present
    [InlineData(16, 9, 9, 8)] // more letters than absent
    [InlineData(16, -1, 0, 0)]
    [InlineData(16, 9, -1, 0)]
    [InlineData(16, 9, 9, -1)]
    [InlineData(0, 0, 0, 0)]
    public void Numbers_that_cannot_be_are_refused(int eligible, int present, int votesFor, int writtenFor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BranchAdmission.Carries(eligible, present, votesFor, writtenFor));

    [Theory]
    [InlineData(3, 2), InlineData(16, 9), InlineData(17, 9)]
    public void Presence_and_votes_need_more_than_half(int eligible, int needed)
    {
        Assert.Equal(needed, BranchAdmission.Quorum(eligible));
        Assert.Equal(needed, BranchAdmission.Needed(eligible));
    }
}
