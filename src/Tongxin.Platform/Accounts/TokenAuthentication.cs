using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Accounts;

/// <summary>Signs a request in by its personal token: <c>Authorization: Bearer tx_…</c>.</summary>
public sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, OfficeDb db, OfficeClock clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Token";
    const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var digest = PersonalToken.DigestOf(header[Bearer.Length..].Trim());
        var now = clock.Now;
        var account = await db.Set<PersonalToken>().AsNoTracking()
            .Where(t => t.Digest == digest && t.RevokedAt == null && t.ExpiresAt > now)
            .Select(t => (Guid?)t.Account)
            .SingleOrDefaultAsync(Context.RequestAborted);
        if (account is not { } id)
            return AuthenticateResult.Fail("The token is unknown, revoked or expired.");
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString())], SchemeName);
        return AuthenticateResult.Success(new(new(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = 401;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
