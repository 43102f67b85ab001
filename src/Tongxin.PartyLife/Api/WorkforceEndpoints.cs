using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.PartyLife.Arrange;
using Tongxin.PartyLife.End;
using Tongxin.PartyLife.Workforce;
using Tongxin.Platform.Ui;

namespace Tongxin.PartyLife.Api;

/// <summary>Who does Party work, for programs: what the page shows, and the same acts.</summary>
static class WorkforceEndpoints
{
    public static void MapWorkforce(this IEndpointRouteBuilder routes)
    {
        routes.MapApi("/party/workforce", "党务力量").MapGet("/", Read).WithSummary("各党组织的党务力量、应有人数和缺口").RequireAuthorization(PartyLifePermissions.View);
        var duties = routes.MapApi("/party/duties", "党务力量");
        duties.MapPost("/", async (ArrangeDuty.Input input, ArrangeDuty arrange, CancellationToken ct) =>
        {
            var id = await arrange.Run(input, ct);
            return Results.Created("/party/workforce", new { id });
        }).WithSummary("安排党务工作").RequireAuthorization(PartyLifePermissions.Arrange);
        duties.MapPost("/{id:guid}/end", (Guid id, EndDuty.Input input, EndDuty end, CancellationToken ct) => ApiAnswer.Done(end.Run(id, input, ct))).WithSummary("结束安排").RequireAuthorization(PartyLifePermissions.Arrange);
    }

    static async Task<object> Read(string? on, ReadWorkforce workforce, CancellationToken ct)
    {
        var view = await workforce.Show(on, ct);
        var force = view.Workforce;
        return new
        {
            view.Day,
            staff = force.People,
            force.FullTime,
            force.Usual.Fewest,
            force.Usual.Most,
            organisations = force.Organisations.Select(one => new
            {
                one.Unit.Id,
                one.Unit.Name,
                inCharge = one.InCharge.Select(Worker),
                fullTime = one.FullTime.Select(Worker),
                helping = one.Helping.Select(Worker),
                one.Norm,
                gaps = one.Gaps.Select(Gap),
            }),
            gaps = force.Gaps.Select(one => Gap(one.Gap)),
        };
    }

    static object Worker(PartyWorker worker) => new { worker.Person, worker.Name, worker.As, duty = worker.Duty?.Id, version = worker.Duty?.Version };

    static object Gap(NormGap gap) => new { gap.Words, rule = gap.Rule.Id, source = $"{gap.Rule.Source}" };
}
