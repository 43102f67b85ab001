using Tongxin.People;
using Tongxin.People.Organisation;

namespace Tongxin.PartyLife;

/// <summary>The Party organisations of the office (党组织), a unit before its parts.</summary>
static class PartyOrganisations
{
    /// <summary>Those that do Party work themselves: a leading Party group decides on it.</summary>
    public static IReadOnlyList<UnitNode> AtWork(UnitTree tree, DateOnly day) =>
        [.. On(tree, day).Where(unit => unit.Kind is UnitKind.OfficePartyCommittee or UnitKind.PartyBranch or UnitKind.PartyCell)];

    public static IReadOnlyList<UnitNode> On(UnitTree tree, DateOnly day) =>
        [.. tree.All.Where(unit => unit.Kind.TreeOf() == Tree.Party && unit.ExistsOn(day)).OrderBy(unit => tree.Position(unit.Id), StringComparer.Ordinal)];
}
