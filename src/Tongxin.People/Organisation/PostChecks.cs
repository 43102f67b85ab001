using Tongxin.Platform.Data;
using Tongxin.Rules.Membership;

namespace Tongxin.People.Organisation;

/// <summary>Why a person cannot hold a post as it is described; and what is worth a second look though it is allowed.</summary>
static class PostChecks
{
    public static Refusal? WhyNot(this Structure structure, PostNode post)
    {
        if (post.To < post.From)
            return new("post.ends-before-it-begins", $"免职日期（{post.To:yyyy年M月d日}）早于任职日期（{post.From:yyyy年M月d日}），请核对这两个日期。");
        if (structure.Unit(post.Unit) is not { } unit)
            return new("post.no-such-unit", "没有这个单位，请先设立，或改填已有的单位。");
        if (post.From < unit.From || (unit.To is { } end && (post.To is null || post.To > end)))
            return new("post.unit-not-there", $"“{unit.Name}”存在于{UnitChecks.Between(unit)}，任职的起止要在这段时间里；请更正任职或免职日期。");
        var others = structure.PostsOf(post.Person).Where(other => other.Id != post.Id && other.Overlaps(post)).ToList();
        if (others.FirstOrDefault(other => other.Unit == post.Unit && other.Title == post.Title) is { } same)
            return new("post.already-held", $"这个人自{same.From:yyyy年M月d日}{(same.To is { } last ? $"至{last:yyyy年M月d日}" : "起")}已任“{unit.Name}”的{same.Title}，同一时期不能再任一次；要改日期，请更正原来那一项。");
        return others.Select(other => structure.Incompatible(post, other) ?? structure.Incompatible(other, post)).FirstOrDefault(no => no is not null);
    }

    /// <summary>Others who head the unit in the same days. Allowed: one may be acting, or hold the other title.</summary>
    public static string? Caution(this Structure structure, PostNode post)
    {
        if (!post.IsHead)
            return null;
        var others = structure.PostsIn(post.Unit).Where(other => other.IsHead && other.Person != post.Person && other.Overlaps(post)).ToList();
        return others.Count == 0 ? null : $"同一时期这个单位另有 {others.Count} 位负责人，请核对“负责人”一栏。";
    }

    static Refusal? Incompatible(this Structure structure, PostNode seat, PostNode office) =>
        structure.Unit(seat.Unit) is { Kind: UnitKind.StandingCommittee } && Incompatibility.MakesMember(seat.Title)
        && structure.Unit(office.Unit) is { } organ && structure.IsStateOrgan(organ)
            ? new("post.incompatible", $"地方组织法第四十七条：常委会组成人员不得担任行政机关、监察机关、审判机关和检察机关的职务。这个人同一时期既是常委会{seat.Title}，又在“{organ.Name}”任{office.Title}；请先辞去其中一项。")
            : null;

    // A handling unit is a state organ when it stands below one; a public company that answers suggestions is none.
    static bool IsStateOrgan(this Structure structure, UnitNode unit) =>
        unit.Kind == UnitKind.SupervisedOrgan || structure.Above(unit).Any(above => above.Kind == UnitKind.SupervisedOrgan);
}
