using Microsoft.AspNetCore.Authorization;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;

namespace Tongxin.Web.Entrance;

/// <summary>Whoever signed in with a password that somebody else set changes it before anything else opens.</summary>
sealed class PasswordFirst(RequestDelegate next)
{
    public const string Address = "/account/password";

    public Task Invoke(HttpContext http, CurrentRights current)
    {
        if (current.Rights.Standing is not { MustChangePassword: true } || IsOpen(http))
            return next(http);
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Path.StartsWithSegments("/api"))
            throw new NotAllowedException("您的密码是别人设置的，要先改成自己的，才能办别的事。请在网页登录，按提示修改密码。");
        http.Response.Redirect(Address);
        return Task.CompletedTask;
    }

    static bool IsOpen(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || http.Request.Path == Address || http.Request.Path == "/account/look";
}
