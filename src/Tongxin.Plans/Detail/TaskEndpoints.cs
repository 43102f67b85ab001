using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Plans.Finish;
using Tongxin.Plans.List;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Detail;

/// <summary>Tasks for programs: the same questions and acts as the pages.</summary>
static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder routes)
    {
        var tasks = routes.MapApi("/tasks", "任务");
        tasks.MapGet("/", async ([AsParameters] TaskList.Question question, TaskList list, CancellationToken ct) =>
        {
            var view = await list.Show(question, ct);
            return new { items = view.Page.Rows, next = view.Page.Next, total = view.Page.Total.Count, more = view.Page.Total.IsMore };
        }).RequireAuthorization(PlanPermissions.View);
        tasks.MapGet("/{id:guid}", async (Guid id, TaskDetail detail, CancellationToken ct) =>
        {
            var view = await detail.Show(id, ct);
            return new { item = view.Item, person = view.Person, parts = view.Parts, story = view.Story };
        }).RequireAuthorization(PlanPermissions.View);
        tasks.MapPost("/{id:guid}/finish", async (Guid id, FinishTask.Input input, FinishTask finish, CancellationToken ct) =>
        {
            await finish.Run(id, input, ct);
            return Results.NoContent();
        }).RequireAuthorization(PlanPermissions.Work);
    }
}
