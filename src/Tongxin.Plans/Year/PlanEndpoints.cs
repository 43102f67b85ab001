using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Plans.Adopt;
using Tongxin.Plans.CarryOver;
using Tongxin.Plans.New;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Year;

/// <summary>Plans for programs.</summary>
static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        var plans = routes.MapApi("/plans", "年度要点");
        plans.MapGet("/", async (PlanYears years, CancellationToken ct) => new { items = (await years.Show(ct)).Years })
            .RequireAuthorization(PlanPermissions.View);
        plans.MapGet("/{year:int}", async (int year, [AsParameters] YearPlan.Question question, YearPlan plan, CancellationToken ct) =>
        {
            var view = await plan.Show(year, question, ct);
            return new
            {
                year,
                version = view.Plan.Version,
                adoptedOn = view.Plan.AdoptedOn,
                done = view.Whole.Done,
                all = view.Whole.All,
                party = view.Party.Select(Node),
                business = view.Business.Select(Node),
            };
        }).RequireAuthorization(PlanPermissions.View);
        plans.MapPost("/", async (NewPlan.Input input, NewPlan act, CancellationToken ct) =>
        {
            await act.Run(input, ct);
            return Results.Created($"/api/v1/plans/{input.Year}", new { input.Year });
        }).RequireAuthorization(PlanPermissions.Adopt);
        plans.MapPost("/{year:int}/adopt", async (int year, AdoptPlan.Input input, AdoptPlan act, CancellationToken ct) =>
        {
            await act.Run(year, input, ct);
            return Results.NoContent();
        }).RequireAuthorization(PlanPermissions.Adopt);
        plans.MapPost("/{year:int}/carry", async (int year, CarryPlan.Input input, CarryPlan act, CancellationToken ct) => new { carried = await act.Run(year, input, ct) })
            .RequireAuthorization(PlanPermissions.Decide);
    }

    static object Node(PlanNode node) => new
    {
        item = node.Item,
        coOwners = node.CoOwners,
        milestones = node.Milestones.Select(m => new { day = m.Day, text = m.Text }),
        done = node.Below.Done,
        all = node.Below.All,
        tasks = node.Shown,
        items = node.Items.Select(Node),
    };
}
