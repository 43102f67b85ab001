using CsCheck;
using Tongxin.Rules.Voting;

namespace Tongxin.Rules.Tests.Voting;

public sealed class Majorities
{
    private static readonly Gen<int> Bodies = Gen.Int[1, int.MaxValue];

    [Theory]
    [InlineData(1, 1), InlineData(2, 2), InlineData(3, 2), InlineData(29, 15), InlineData(45, 23), InlineData(46, 24), InlineData(51, 26)]
    public void More_than_half_of_all_members_carries(int members, int needed) =>
        Assert.Equal(needed, Majority.OfAll(members));

    [Theory]
    [InlineData(23, 45, true), InlineData(22, 45, false), InlineData(23, 46, false), InlineData(0, 45, false), InlineData(45, 45, true)]
    public void Absent_members_count_against(int votesFor, int members, bool carries) =>
        Assert.Equal(carries, Majority.Carries(votesFor, members));

    [Theory]
    [InlineData(30, 16), InlineData(31, 16)]
    public void Where_the_rules_say_so_only_those_present_are_counted(int present, int needed) =>
        Assert.Equal(needed, Majority.OfPresent(present));

    [Theory]
    [InlineData(45, 23), InlineData(46, 24), InlineData(29, 15)]
    public void The_committee_meets_with_more_than_half(int members, int present) =>
        Assert.Equal(present, Quorum.StandingCommittee(members));

    [Theory]
    [InlineData(300, 200), InlineData(301, 201), InlineData(302, 202), InlineData(1, 1), InlineData(4, 3)]
    public void The_congress_meets_with_two_thirds(int deputies, int present) =>
        Assert.Equal(present, Quorum.Congress(deputies));

    [Theory]
    [InlineData(45, 1, 5, 9), InlineData(46, 1, 5, 10), InlineData(51, 1, 5, 11)] // 五分之一以上
    [InlineData(300, 1, 10, 30), InlineData(301, 1, 10, 31)] // 十分之一以上
    [InlineData(45, 1, 1, 45), InlineData(3, 1, 5, 1)]
    public void A_share_includes_the_number_itself(int people, int numerator, int denominator, int needed) =>
        Assert.Equal(needed, Share.AtLeast(people, numerator, denominator));

    [Theory]
    [InlineData(10, 5, 6), InlineData(11, 6, 6), InlineData(5, 3, 3), InlineData(6, 3, 4)]
    public void Half_is_enough_for_deputies_but_not_for_members(int proposers, int deputies, int members)
    {
        Assert.Equal(deputies, Dissatisfaction.OfDeputies(proposers));
        Assert.Equal(members, Dissatisfaction.OfMembers(proposers));
    }

    [Fact]
    public void A_majority_is_more_than_half_and_one_less_is_not() => Bodies.Sample(people =>
    {
        long needed = Majority.OfAll(people);
        Assert.True(needed * 2 > people && (needed - 1) * 2 <= people);
        Assert.Equal(needed, Quorum.StandingCommittee(people));
    });

    [Fact]
    public void Two_majorities_of_one_body_share_a_member() => Bodies.Sample(people =>
        Assert.True(2L * Majority.OfAll(people) > people));

    [Fact]
    public void A_share_is_reached_and_one_less_is_not() => Gen.Select(Bodies, Bodies, Bodies).Sample((people, one, other) =>
    {
        var (numerator, denominator) = (Math.Min(one, other), Math.Max(one, other));
        Int128 needed = Share.AtLeast(people, numerator, denominator);
        Assert.InRange((int)needed, 1, people);
        Assert.True(needed * denominator >= (Int128)people * numerator);
        Assert.True((needed - 1) * denominator < (Int128)people * numerator);
    });

    [Theory]
    [InlineData(0), InlineData(-1), InlineData(int.MinValue)]
    public void An_empty_body_decides_nothing(int people)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Majority.OfAll(people));
        Assert.Throws<ArgumentOutOfRangeException>(() => Majority.OfPresent(people));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quorum.StandingCommittee(people));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quorum.Congress(people));
        Assert.Throws<ArgumentOutOfRangeException>(() => Share.AtLeast(people, 1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dissatisfaction.OfDeputies(people));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dissatisfaction.OfMembers(people));
    }

    [Theory]
    [InlineData(0, 5), InlineData(-1, 5), InlineData(6, 5), InlineData(1, 0)]
    public void A_share_lies_above_nothing_and_within_the_whole(int numerator, int denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Share.AtLeast(45, numerator, denominator));

    [Theory]
    [InlineData(-1, 45), InlineData(46, 45)]
    public void Impossible_votes_are_refused(int votesFor, int members) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Majority.Carries(votesFor, members));
}
