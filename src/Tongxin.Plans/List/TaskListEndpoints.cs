using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.People.Organisation;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Time;

namespace Tongxin.Plans.List;

/// <summary>The list of tasks as a file: exactly what is seen, all pages of it.</summary>
static class TaskListEndpoints
{
    public static void MapTaskList(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/tasks/export", async (
            [AsParameters] TaskList.Question question, string? format, TaskList list, Units units, OfficeClock clock, CancellationToken ct) =>
        {
            var tree = await units.Tree(ct);
            var sheet = new Sheet<TaskList.Row>("任务",
            [
                new("编号", row => row.Number),
                new("事项", row => row.Title),
                new("条线", row => row.Stream.Words()),
                new("牵头单位", row => tree.NameOf(row.Owner)),
                new("承办人", row => row.Person),
                new("期限", row => row.LastDay),
                new("原期限", row => row.OriginalLastDay),
                new("状态", row => row.State.Words()),
                new("完成日期", row => row.DoneOn),
            ]);
            return new SheetAnswer<TaskList.Row>(sheet, await list.All(question, ct), format, $"任务{clock.Today:yyyyMMdd}");
        }).RequireAuthorization(PlanPermissions.View);
}
