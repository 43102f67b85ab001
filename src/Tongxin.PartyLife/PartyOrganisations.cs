using Tongxin.People;
using Tongxin.People.Organisation;

namespace Tongxin.PartyLife;

/// <summary>The Party organisations of the office (党组织), a unit before its parts.</summary>
static class PartyOrganisations
{
    public static IReadOnlyList<UnitNode> On(UnitTree tree, DateOnly day) =>
        [.. tree.All.Where(unit => unit.Kind.TreeOf() == Tree.Party && unit.ExistsOn(day)).OrderBy(unit => tree.Position(unit.Id), StringComparer.Ordinal)];
}
