using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Tongxin.People.Lookup;

/// <summary>What fields ask while a name is being typed.</summary>
static class LookupEndpoints
{
    public static void MapLookups(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/lookup/people", (string? q, FindPeople find, CancellationToken ct) => find.Show(q, ct))
            .RequireAuthorization(PeoplePermissions.View).ExcludeFromDescription();
        routes.MapGet("/lookup/units", (string? q, FindUnits find, CancellationToken ct) => find.Show(q, ct))
            .RequireAuthorization(PeoplePermissions.View).ExcludeFromDescription();
    }
}
