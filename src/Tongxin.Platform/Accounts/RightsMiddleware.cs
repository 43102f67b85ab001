using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Accounts;

/// <summary>Turns the sign-in of a request into rights, and says who acts.</summary>
public sealed class RightsMiddleware(RequestDelegate next)
{
    static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    public async Task Invoke(HttpContext http, IStandings standings, CurrentRights current, Acting acting)
    {
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && Guid.TryParse(id, out var account))
        {
            var standing = await standings.Of(account, http.RequestAborted);
            if (standing is null || await HasEnded(http, standing))
            {
                // Closed, or its password or role changed since it signed in: the cookie no longer opens anything.
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

    // A token carries no stamp: it ends by being revoked. What is kept in memory may be older than the cookie, so the database decides.
    static async Task<bool> HasEnded(HttpContext http, Standing standing)
    {
        if (http.User.FindFirstValue(StampClaim) is not { } stamp || stamp == standing.Stamp)
            return false;
        var db = http.RequestServices.GetRequiredService<OfficeDb>();
        return stamp != await db.Set<Account>().Where(a => a.Id == standing.Account).Select(a => a.SecurityStamp).SingleOrDefaultAsync(http.RequestAborted);
    }
}
