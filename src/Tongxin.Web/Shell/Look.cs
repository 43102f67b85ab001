using Microsoft.AspNetCore.Antiforgery;
using Tongxin.Platform.Modules;

namespace Tongxin.Web.Shell;

/// <summary>How this person wants the pages to look, from a cookie: light or dark, and large type (大字).</summary>
public sealed class Look(IHttpContextAccessor http) : IUseCase
{
    const string Cookie = "tx-look";

    readonly string[] wishes = (http.HttpContext?.Request.Cookies[Cookie] ?? "").Split('.');

    /// <summary>light or dark; null follows the device.</summary>
    public string? Theme => wishes.Contains("dark") ? "dark" : wishes.Contains("light") ? "light" : null;

    /// <summary>Present when type is half as large again.</summary>
    public string? Elder => wishes.Contains("elder") ? "" : null;

    /// <summary>Where the form of the looks is sent when no script answers it.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/account/look", async (HttpContext http, Look look, IAntiforgery antiforgery) =>
        {
            await antiforgery.ValidateRequestAsync(http);
            var form = await http.Request.ReadFormAsync();
            var theme = form["theme"].ToString() is "light" or "dark" or "auto" ? form["theme"].ToString() : look.Theme ?? "auto";
            var elder = form.ContainsKey("elder") ? look.Elder is null : look.Elder is not null;
            http.Response.Cookies.Append(Cookie, elder ? theme + ".elder" : theme, new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Path = "/" });
            return Results.Redirect(Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var from) ? Entrance.SafeReturn.Of(from.PathAndQuery) : "/");
        }).RequireAuthorization(Platform.Accounts.AccountPermissions.Own);
}
