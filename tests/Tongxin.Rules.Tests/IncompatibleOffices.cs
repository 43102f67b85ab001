using Tongxin.Rules.Membership;

namespace Tongxin.Rules.Tests;

public sealed class IncompatibleOffices
{
    [Theory]
    [InlineData("主任", true), InlineData("副主任", true), InlineData("秘书长", true), InlineData("委员", true), InlineData("副主任、秘书长", true), InlineData("党组书记、主任", true)]
    [InlineData("副秘书长", false), InlineData("办公室主任", false), InlineData("工作人员", false), InlineData("", false)]
    public void Members_of_the_standing_committee_are_known_by_their_title(string title, bool member) =>
        Assert.Equal(member, Incompatibility.MakesMember(title));
}
