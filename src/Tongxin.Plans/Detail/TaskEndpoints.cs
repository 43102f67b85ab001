using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Plans.Assign;
using Tongxin.Plans.Begin;
using Tongxin.Plans.Cancel;
using Tongxin.Plans.CarryOver;
using Tongxin.Plans.Change;
using Tongxin.Plans.Correct;
using Tongxin.Plans.Finish;
using Tongxin.Plans.List;
using Tongxin.Plans.New;
using Tongxin.Plans.Postpone;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Detail;

/// <summary>Tasks for programs: the same questions and acts as the pages.</summary>
static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder routes)
    {
        var tasks = routes.MapApi("/tasks", "任务");
        tasks.MapGet("/", async ([AsParameters] TaskList.Question question, TaskList list, CancellationToken ct) =>
            (await list.Page(question, ct)).Answer()).RequireAuthorization(PlanPermissions.View);
        tasks.MapGet("/{id:guid}", async (Guid id, TaskDetail detail, CancellationToken ct) =>
        {
            var view = await detail.Show(id, ct);
            return new
            {
                item = view.Item,
                year = view.Year,
                person = view.Person,
                parent = view.Parent,
                carriedFrom = view.CarriedFrom,
                carriedTo = view.CarriedTo,
                parts = view.Parts,
                story = view.Story,
                moves = view.Moves.Select(move => move.Slug),
            };
        }).RequireAuthorization(PlanPermissions.View);
        tasks.MapPost("/", async (NewTask.Input input, NewTask act, CancellationToken ct) => Made(await act.Run(input, ct)))
            .RequireAuthorization(PlanPermissions.Decide);
        tasks.MapPost("/{id:guid}/begin", (Guid id, BeginTask.Input input, BeginTask act, CancellationToken ct) => Done(act.Run(id, input, ct)))
            .RequireAuthorization(PlanPermissions.Work);
        tasks.MapPost("/{id:guid}/finish", (Guid id, FinishTask.Input input, FinishTask act, CancellationToken ct) => Done(act.Run(id, input, ct)))
            .RequireAuthorization(PlanPermissions.Work);
        tasks.MapPost("/{id:guid}/change", (Guid id, ChangeTask.Input input, ChangeTask act, CancellationToken ct) => Done(act.Run(id, input, ct)))
            .RequireAuthorization(PlanPermissions.Decide);
        tasks.MapPost("/{id:guid}/postpone", (Guid id, PostponeTask.Input input, PostponeTask act, CancellationToken ct) => Done(act.Run(id, input, ct)))
            .RequireAuthorization(PlanPermissions.Decide);
        tasks.MapPost("/{id:guid}/assign", (Guid id, AssignTask.Input input, AssignTask act, CancellationToken ct) => Done(act.Run(id, input, ct)))
            .RequireAuthorization(PlanPermissions.Decide);
        tasks.MapPost("/{id:guid}/correct", (Guid id, CorrectTask.Input input, CorrectTask act, CancellationToken ct) => Done(act.Run(id, input, ct)))
            .RequireAuthorization(PlanPermissions.Decide);
        tasks.MapPost("/{id:guid}/carry", async (Guid id, CarryTask.Input input, CarryTask act, CancellationToken ct) => Made(await act.Run(id, input, ct)))
            .RequireAuthorization(PlanPermissions.Decide);
        tasks.MapPost("/{id:guid}/cancel", (Guid id, CancelTask.Input input, CancelTask act, CancellationToken ct) => Done(act.Run(id, input, ct)))
            .RequireAuthorization(PlanPermissions.Decide);
    }

    static IResult Made(Guid id) => Results.Created($"/api/v1/tasks/{id}", new { id });

    static async Task<IResult> Done(Task act)
    {
        await act;
        return Results.NoContent();
    }
}
