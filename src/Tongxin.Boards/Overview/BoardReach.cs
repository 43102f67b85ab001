using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;

namespace Tongxin.Boards.Overview;

/// <summary>Which boards this person may open. A unit's board shows what is below it, so the reach goes down; whoever reaches the standing committee itself reaches all.</summary>
public sealed class BoardReach(Rights rights)
{
    public bool Covers(Guid? unit, UnitTree tree)
    {
        var scope = rights.For(BoardPermissions.View);
        return scope.Covers(unit) || tree.Roots.Any(root => root.Kind == UnitKind.StandingCommittee && scope.Covers(root.Id));
    }

    /// <exception cref="NotAllowedException">The board is out of reach.</exception>
    public void Insist(Guid? unit, UnitTree tree)
    {
        if (!Covers(unit, tree))
            throw new NotAllowedException("这个看板不在您的范围内：各单位看本单位和下级的，常委会领导、秘书长和办公室看全机关的。");
    }

    /// <summary>The board to open first: the office's where it may be seen, otherwise that of the weightiest post.</summary>
    public Guid? First(UnitTree tree) => Covers(null, tree)
        ? null
        : rights.Standing!.Posts.Select(post => (Guid?)post.Unit).FirstOrDefault(unit => Covers(unit, tree));
}
