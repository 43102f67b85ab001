using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Ui;

namespace Tongxin.Appraisal.Result;

/// <summary>Results for programs: what the page shows.</summary>
static class ResultEndpoints
{
    public static void MapResults(this IEndpointRouteBuilder routes) =>
        routes.MapApi("/appraisals", "考核").MapGet("/{id:guid}", async (Guid id, ReadResult results, CancellationToken ct) =>
        {
            var view = await results.Show(id, ct);
            return new
            {
                view.Assessment.Id,
                view.Assessment.Name,
                view.Assessment.Year,
                view.Assessment.State,
                asOf = view.Sheet.AsOf.Slug,
                view.Assessment.Digest,
                standings = view.Standings.Select(one => new
                {
                    one.Id,
                    one.Name,
                    one.Composite,
                    streams = one.Streams.Select(stream => new { stream.Stream.Id, stream.Score }),
                    items = one.Items.Select(item => new { item.Item.Id, item.State, item.Points }),
                    one.Missing,
                    one.Vetoes,
                }),
                outcome = view.Outcome,
                frozen = view.Frozen,
            };
        }).WithSummary("一次考核的得分和结果").RequireAuthorization(AppraisalPermissions.View);
}
