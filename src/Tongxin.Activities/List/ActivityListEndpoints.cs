using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Activities.Kinds;
using Tongxin.People.Organisation;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Time;

namespace Tongxin.Activities.List;

/// <summary>The list as a file: exactly what is seen, all pages of it.</summary>
static class ActivityListEndpoints
{
    public static void MapActivityList(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/activities/export", Export).RequireAuthorization(ActivityPermissions.View).ExcludeFromDescription();

    static async Task<IResult> Export(
        [AsParameters] ActivityQuestion question, string? format, ActivityList list, AttendanceList attendance, ActivityKinds kinds, Units units,
        OfficeClock clock, CancellationToken ct)
    {
        var (all, tree) = (await kinds.All(ct), await units.Tree(ct));
        if (question.OfPeople)
            return new SheetAnswer<AttendanceList.Row>(new("参加人次",
            [
                new("日期", row => row.Day),
                new("姓名", row => row.Name),
                new("类别", row => all.Of(row.Kind).Name),
                new("标题", row => row.Title),
                new("单位", row => tree.NameOf(row.Unit)),
            ]), await attendance.All(question, ct), format, $"参加人次{clock.Today:yyyyMMdd}");
        return new SheetAnswer<ActivityList.Row>(new("活动",
        [
            new("日期", row => row.Day),
            new("结束日期", row => row.LastDay),
            new("类别", row => all.Of(row.Kind).Name),
            new("标题", row => row.Title),
            new("单位", row => tree.NameOf(row.Unit)),
            new("地点", row => row.Place),
            new("参加人数", row => row.Attendance),
            new("成效小结", row => row.Summary),
        ]), await list.All(question, ct), format, $"活动{clock.Today:yyyyMMdd}");
    }
}
