using Tongxin.Activities.Kinds;
using Tongxin.Activities.List;
using Tongxin.Platform.Figures;

namespace Tongxin.Activities.Figures;

/// <summary>What is counted of activities. Talks are in none of these numbers: they are counted only as coverage.</summary>
sealed class ActivityFigures(ActivityList list, AttendanceList attendance) : IFigures
{
    public IReadOnlyList<Figure> All =>
    [
        Of("survey", KindGroup.Survey, "调研、视察、检查、持证视察", "H5 H8 H11 H19"),
        Of("contact", KindGroup.Contact, "联系代表、接待群众、约见、帮扶、走访慰问", "H10 H15 H16 H20 F19"),
        Of("branch-life", KindGroup.BranchLife, "支部党员大会、支委会、党小组会、组织生活会", "T2"),
        Of("party-lecture", KindGroup.PartyLecture, "讲党课", "F3 T2"),
        Of("party-day", KindGroup.PartyDay, "主题党日", "F17 T2"),
        Of("study", KindGroup.Study, "学习、培训、讲座、竞赛", "F1 F2 F4 H18"),
        Of("meeting", KindGroup.Meeting, "会议", "F5 F7"),
        new("activities.attendance", "参加人次", "人次", "日期在时段内的活动中，在册人员每参加一次算一人次；不在册的人、谈心谈话和已撤回的不计。", "H5 H18 F1 F17",
            (slice, ct) => attendance.Count(Ask(slice) with { Count = "people" }, ct), slice => $"/activities?count=people&total=exact&{slice.Query}"),
    ];

    Figure Of(string id, KindGroup group, string what, string rows) => new(
        $"activities.{id}", group.Words(), "次", $"日期在时段内的{what}，一次活动算一次；已撤回的不计。", rows,
        (slice, ct) => list.Count(Ask(slice) with { Group = group.Slug() }, ct),
        slice => $"/activities?group={group.Slug()}&total=exact&{slice.Query}");

    static ActivityQuestion Ask(Slice slice) => new() { Unit = slice.Unit, From = slice.From, To = slice.To };
}
