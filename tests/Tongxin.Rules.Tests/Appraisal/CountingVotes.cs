using Tongxin.Rules.Appraisal;

namespace Tongxin.Rules.Tests.Appraisal;

public sealed class CountingVotes
{
    static readonly ItemGrade[] Grades = [new("好", 100), new("较好", 85), new("一般", 70), new("差", 40)];

    [Fact]
    public void Grades_are_averaged_and_abstentions_count_neither_way()
    {
        Assert.Equal(95m, Votes.Mean(Grades, [2, 1, 0, 0, 9]));
        Assert.Equal(73.75m, Votes.Mean(Grades, [1, 1, 1, 1]));
        Assert.Null(Votes.Mean(Grades, [0, 0, 0, 0, 7]));
        Assert.Throws<ArgumentException>(() => Votes.Mean(Grades, [1]));
    }

    [Theory]
    // All large enough, or all too small.
    [InlineData(new[] { 5, 6, 9 }, new[] { 0, 1, 2 }), InlineData(new[] { 4, 3 }, new int[0]), InlineData(new int[0], new int[0])]
    // One alone would follow from the total: the next smallest goes with it.
    [InlineData(new[] { 4, 6, 9 }, new[] { 2 }), InlineData(new[] { 9, 4 }, new int[0])]
    // Two that are together too few would follow as a sum of three voters.
    [InlineData(new[] { 1, 2, 7, 8 }, new[] { 3 }), InlineData(new[] { 2, 3, 7, 8 }, new[] { 2, 3 })]
    // A group of which nobody voted hides nobody.
    [InlineData(new[] { 0, 5, 5 }, new[] { 1, 2 }), InlineData(new[] { 0, 4, 5, 5 }, new[] { 3 })]
    public void Small_groups_are_not_shown_and_do_not_follow_from_the_total(int[] sizes, int[] shown) =>
        Assert.Equal(shown, Votes.ShownGroups(sizes, 5).Order());

    [Fact]
    public void Whatever_the_groups_what_is_not_shown_is_several_and_no_fewer_than_the_limit()
    {
        var chance = new Random(7);
        for (var turn = 0; turn < 5000; turn++)
        {
            var sizes = Enumerable.Range(0, chance.Next(0, 9)).Select(_ => chance.Next(0, 14)).ToArray();
            var shown = Votes.ShownGroups(sizes, 5);
            var hidden = sizes.Index().Where(group => group.Item > 0 && !shown.Contains(group.Index)).Select(group => group.Item).ToList();
            Assert.All(shown, place => Assert.InRange(sizes[place], 5, int.MaxValue));
            Assert.True(shown.Count == 0 || hidden.Count == 0 || (hidden.Count > 1 && hidden.Sum() >= 5), string.Join(',', sizes));
        }
    }
}
