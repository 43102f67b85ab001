using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Tongxin.Platform.Accounts;

/// <summary>Turns the sign-in of a request into rights, and says who acts.</summary>
public sealed class RightsMiddleware(RequestDelegate next)
{
    public async Task Invoke(HttpContext http, IStandings standings, CurrentRights current, Acting acting)
    {
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && Guid.TryParse(id, out var account))
        {
            var standing = await standings.Of(account, http.RequestAborted);
            if (standing is null)
            {
                // Closed since it signed in: the cookie no longer opens anything.
                await http.SignOutAsync(IdentityConstants.ApplicationScheme);
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            else
            {
                current.Set(standing);
                (acting.Account, acting.Person, acting.Post, acting.Name) =
                    (standing.Account, standing.Person, standing.Main?.Post, standing.Name);
            }
        }
        await next(http);
    }
}
