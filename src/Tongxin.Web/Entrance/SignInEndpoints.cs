using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Tongxin.Platform.Accounts;
using Tongxin.Web.Hosting;

namespace Tongxin.Web.Entrance;

static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes, TongxinOptions options)
    {
        routes.MapPost("/sign-out", async (HttpContext http, IAntiforgery antiforgery, SignInManager<Account> manager) =>
        {
            await antiforgery.ValidateRequestAsync(http);
            await manager.SignOutAsync();
            return Results.Redirect("/sign-in");
        }).AllowAnonymous();

        // The visitors' door: outside demo mode there is no such route.
        if (options.Demo)
            routes.MapPost("/demo/sign-in", async (HttpContext http, IAntiforgery antiforgery, SignInManager<Account> manager) =>
            {
                await antiforgery.ValidateRequestAsync(http);
                var form = await http.Request.ReadFormAsync();
                var account = await manager.UserManager.FindByIdAsync(form["account"].ToString());
                if (account is not { ClosedAt: null })
                    return Results.Redirect("/sign-in");
                await manager.SignInAsync(account, isPersistent: false);
                return Results.Redirect("/");
            }).AllowAnonymous();
    }

    /// <summary>For proxies and for whoever starts the product: ready once the database answers.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous();
        routes.MapGet("/health/ready", async (Platform.Data.OfficeDb db, CancellationToken ct) =>
            await db.Database.CanConnectAsync(ct) ? Results.Text("ready") : Results.StatusCode(503)).AllowAnonymous();
    }
}
