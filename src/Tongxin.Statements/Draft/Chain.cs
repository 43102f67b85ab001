using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;

namespace Tongxin.Statements.Draft;

/// <summary>The chain along which accounts are handed up, and until when each link has to.</summary>
/// <param name="unit">Until when a unit without units below it hands up.</param>
/// <param name="superior">How long a superior has after those below it were due.</param>
public sealed class Chain(UnitTree tree, DateOnly on, ClockRule unit, ClockRule superior)
{
    /// <summary>Units that hand in, those below before those above.</summary>
    public IEnumerable<UnitNode> Units => tree.Roots.SelectMany(FromBelow);

    /// <summary>The last day for a unit: a leaf's own limit, then one step longer for each level above it.</summary>
    public DateOnly DueOf(UnitNode node)
    {
        var below = Below(node).ToList();
        return below.Count == 0
            ? new Clock(unit, on, WorkCalendar.Official).Due
            : new Clock(superior, below.Max(DueOf), WorkCalendar.Official).Due;
    }

    IEnumerable<UnitNode> FromBelow(UnitNode node) => Below(node).SelectMany(FromBelow).Concat(HandsIn(node) ? [node] : []);

    IEnumerable<UnitNode> Below(UnitNode node) => tree.Children(node.Id).Where(HandsIn);

    bool HandsIn(UnitNode node) => node.Kind.HandsInStatements() && node.ExistsOn(on);
}
