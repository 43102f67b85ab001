using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
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
                adoptedOn = view.Plan.AdoptedOn,
                done = view.Whole.Done,
                all = view.Whole.All,
                party = view.Party.Select(Node),
                business = view.Business.Select(Node),
            };
        }).RequireAuthorization(PlanPermissions.View);
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
