using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;

namespace Tongxin.Web.Entrance.FirstRun;

/// <summary>While nobody can sign in, every page leads to the set-up.</summary>
sealed class SetUpFirst(RequestDelegate next)
{
    static readonly string[] Entrances = ["/sign-in", "/sign-out", "/demo"];

    // Once there is an account there always is one: they are closed, never deleted.
    volatile bool done;

    public async Task Invoke(HttpContext http, OfficeDb db)
    {
        if (!done && !(done = await db.Set<Account>().AnyAsync(http.RequestAborted)) && NeedsSomebody(http))
        {
            if (http.Request.Path.StartsWithSegments("/api"))
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else
                http.Response.Redirect("/setup");
            return;
        }
        await next(http);
    }

    static bool NeedsSomebody(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null
        || Entrances.Any(entrance => http.Request.Path.StartsWithSegments(entrance));
}
