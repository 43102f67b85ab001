using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Accounts;

/// <summary>When somebody was here before (上次登录): the sign-in before the present one. Nothing else is kept of visits.</summary>
public sealed class PreviousVisit(OfficeDb db, IHttpContextAccessor http)
{
    /// <summary>Among so many latest attempts of a name: whoever tries passwords on it does not make this slow.</summary>
    const int Looked = 200;

    /// <summary>The instant; null at the first visit, after very many wrong passwords, and for a token, which never signs in.</summary>
    public async Task<DateTime?> Of(Guid account, CancellationToken ct)
    {
        if (http.HttpContext?.User.Identity?.AuthenticationType == TokenAuthentication.SchemeName)
            return null;
        var name = await db.Set<Account>().Where(a => a.Id == account).Select(a => a.NormalizedUserName).SingleOrDefaultAsync(ct);
        return await db.Set<SignInAttempt>().Where(a => a.UserName == name).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(Looked)
            .Where(a => a.Outcome == SignInOutcome.SignedIn).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Skip(1)
            .Select(a => (DateTime?)a.At).FirstOrDefaultAsync(ct);
    }
}
