using System.Text.Json.Serialization;
using Tongxin.Platform.Accounts;

namespace Tongxin.People;

/// <summary>What a unit is. Names are the glossary's.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UnitKind>))]
public enum UnitKind
{
    StandingCommittee,
    AdministrativeOffice,
    WorkingBody,
    SpecialCommittee,
    PartyLeadershipGroup,
    OfficePartyGroup,
    OfficePartyCommittee,
    PartyBranch,
    PartyCell,
    Delegation,
    DeputyGroup,
    SupervisedOrgan,
    HandlingUnit,
    DeputiesBody,
}

/// <summary>The trees in which units stand. One person has posts in several of them (T1).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Tree>))]
public enum Tree
{
    /// <summary>机关: 常委会 → 委室.</summary>
    Office,

    /// <summary>党组织: 常委会党组 → 机关党组 → 机关党委 → 党支部 → 党小组.</summary>
    Party,

    /// <summary>代表: 代表团 → 代表小组.</summary>
    Deputies,

    /// <summary>一府一委两院 → 承办单位.</summary>
    Handling,
}

public static class UnitKinds
{
    static readonly Dictionary<UnitKind, (string Name, Tree Tree)> Facts = new()
    {
        [UnitKind.StandingCommittee] = ("常委会", Tree.Office),
        [UnitKind.AdministrativeOffice] = ("办事机构", Tree.Office),
        [UnitKind.WorkingBody] = ("工作机构", Tree.Office),
        [UnitKind.DeputiesBody] = ("代表工作机构", Tree.Office),
        [UnitKind.SpecialCommittee] = ("专门委员会", Tree.Office),
        [UnitKind.PartyLeadershipGroup] = ("党组", Tree.Party),
        [UnitKind.OfficePartyGroup] = ("机关党组", Tree.Party),
        [UnitKind.OfficePartyCommittee] = ("机关党委", Tree.Party),
        [UnitKind.PartyBranch] = ("党支部", Tree.Party),
        [UnitKind.PartyCell] = ("党小组", Tree.Party),
        [UnitKind.Delegation] = ("代表团", Tree.Deputies),
        [UnitKind.DeputyGroup] = ("代表小组", Tree.Deputies),
        [UnitKind.SupervisedOrgan] = ("一府一委两院", Tree.Handling),
        [UnitKind.HandlingUnit] = ("承办单位", Tree.Handling),
    };

    /// <summary>The kind in Chinese, as it stands in workbooks.</summary>
    public static string Words(this UnitKind kind) => Facts[kind].Name;

    public static Tree TreeOf(this UnitKind kind) => Facts[kind].Tree;

    public static UnitKind? FromWords(string words) =>
        Facts.Where(pair => pair.Value.Name == words).Select(pair => (UnitKind?)pair.Key).SingleOrDefault();

    public static string Words(this Tree tree) => tree switch
    {
        Tree.Office => "机关",
        Tree.Party => "党组织",
        Tree.Deputies => "人大代表",
        _ => "承办单位",
    };

    /// <summary>What kind of holder a post in such a unit makes.</summary>
    public static Holder HolderOf(this UnitKind kind) => kind.TreeOf() switch
    {
        Tree.Office or Tree.Party => Holder.Staff,
        Tree.Deputies => Holder.Deputy,
        _ => Holder.Official,
    };

    /// <summary>Units that hand in a monthly statement: every 委室 and every Party organisation, and the office above them.</summary>
    public static bool HandsInStatements(this UnitKind kind) => kind.TreeOf() is Tree.Office or Tree.Party;
}
