using Tongxin.Platform.Data;

namespace Tongxin.People.Organisation;

/// <summary>Why a unit cannot stand in the structure as it is described.</summary>
static class UnitChecks
{
    /// <summary>No office has more levels; deeper ones are a mistake in a workbook.</summary>
    public const int MostLevels = 20;

    public static Refusal? WhyNot(this Structure structure, UnitNode unit) =>
        WhyNotThen(unit) ?? structure.WhyNotThere(unit) ?? structure.WhyNotOver(unit) ?? structure.WhyNotWithPosts(unit);

    static Refusal? WhyNotThen(UnitNode unit) => unit.To < unit.From
        ? new("unit.ends-before-it-begins", $"撤销日期（{unit.To:yyyy年M月d日}）早于设立日期（{unit.From:yyyy年M月d日}），请核对这两个日期。")
        : null;

    static Refusal? WhyNotThere(this Structure structure, UnitNode unit)
    {
        if (unit.Parent is null)
            return null;
        if (structure.Unit(unit.Parent) is not { } parent)
            return new("unit.no-such-parent", "没有这个上级单位，请先设立上级单位，或改填已有的单位。");
        var above = structure.Above(unit).ToList();
        if (parent.Id == unit.Id || above.Any(one => one.Id == unit.Id))
            return new("unit.circle", $"“{parent.Name}”就在“{unit.Name}”下面（或就是它自己），不能作它的上级，否则上下级成了一圈。");
        // Units above that stand in a circle are refused themselves; whoever is below them is judged after that.
        if (above.Count > MostLevels && above.Select(one => one.Id).Distinct().Count() == above.Count)
            return new("unit.too-deep", $"上下级超过 {MostLevels} 层，请核对上级单位。");
        if (parent.Kind.TreeOf() != unit.Kind.TreeOf())
            return new("unit.other-tree", $"“{parent.Name}”属于{parent.Kind.TreeOf().Words()}，“{unit.Name}”是{unit.Kind.Words()}，属于{unit.Kind.TreeOf().Words()}：上级应在同一棵树里。");
        return parent.To is { } end && (unit.To is null || unit.To > end)
            ? new("unit.outlives-parent", $"上级“{parent.Name}”到{end:yyyy年M月d日}为止，“{unit.Name}”不能在它撤销以后还归它管；请改上级，或写明撤销日期。")
            : null;
    }

    static Refusal? WhyNotOver(this Structure structure, UnitNode unit)
    {
        if (structure.Children(unit.Id).FirstOrDefault(child => child.Kind.TreeOf() != unit.Kind.TreeOf()) is { } elsewhere)
            return new("unit.children-elsewhere", $"下级“{elsewhere.Name}”属于{elsewhere.Kind.TreeOf().Words()}，“{unit.Name}”改类别以后不再同属一棵树；请先给它换上级。");
        return unit.To is { } end && structure.Children(unit.Id).FirstOrDefault(child => child.To is null || child.To > end) is { } later
            ? new("unit.has-children", $"“{unit.Name}”下面还有“{later.Name}”，撤销以前请先撤销它或给它换上级。")
            : null;
    }

    static Refusal? WhyNotWithPosts(this Structure structure, UnitNode unit)
    {
        var outside = structure.PostsIn(unit.Id).Count(post => post.From < unit.From || (unit.To is { } end && (post.To is null || post.To > end)));
        return outside == 0 ? null
            : new("unit.has-posts", $"“{unit.Name}”有 {outside} 项任职不在{Between(unit)}之内，请先免职或更正任职日期。");
    }

    internal static string Between(UnitNode unit) =>
        unit.To is { } end ? $"{unit.From:yyyy年M月d日}至{end:yyyy年M月d日}" : $"{unit.From:yyyy年M月d日}（设立）以后";
}
