using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Activities.Detail;
using Tongxin.Platform.Files;

namespace Tongxin.Activities.Attach;

/// <summary>Takes a file home: whoever may see the activity may.</summary>
static class FileEndpoints
{
    public static void MapActivityFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/activities/{id:guid}/files/{file:guid}", async (Guid id, Guid file, ActivityDetail detail, CancellationToken ct) =>
            (IResult)new FileAnswer(await detail.File(id, file, ct))).RequireAuthorization(ActivityPermissions.View).ExcludeFromDescription();
}
