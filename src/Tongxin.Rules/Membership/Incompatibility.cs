namespace Tongxin.Rules.Membership;

/// <summary>Offices that exclude each other: members of a standing committee hold none in the organs it supervises.</summary>
public static class Incompatibility
{
    static readonly string[] MembersTitles = ["主任", "副主任", "秘书长", "委员"];

    /// <summary>
    /// Whether a title in the standing committee makes its holder a member of it (常委会组成人员). Whoever is one may hold no office
    /// in an administrative, supervisory, judicial or procuratorial organ of the state, and gives up the seat before taking one.
    /// </summary>
    /// <param name="title">The title; several in one are parted by 、, e.g. 副主任、秘书长. A 副秘书长 is not elected and no member.</param>
    /// <returns>True for 主任, 副主任, 秘书长 and 委员 of a city's standing committee.</returns>
    [Basis("地方组织法", "第四十七条")]
    public static bool MakesMember(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return title.Split('、', '，', ',').Any(part => MembersTitles.Contains(part.Trim()));
    }
}
