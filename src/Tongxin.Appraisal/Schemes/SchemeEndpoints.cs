using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Tongxin.Appraisal.Schemes;

/// <summary>A version of a scheme as a file, exactly as it was written.</summary>
static class SchemeEndpoints
{
    public static void MapSchemes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/appraisal/schemes/{id}/file/{number:int}", async (string id, int number, WriteScheme schemes, CancellationToken ct) =>
        {
            var view = await schemes.Show(id, number, people: false, ct);
            return Results.File(Encoding.UTF8.GetBytes(view.Filled.Text), "application/json", $"{id}-{number}.json");
        }).RequireAuthorization(AppraisalPermissions.View).ExcludeFromDescription();
}
