using System.Text.RegularExpressions;

namespace Tongxin.Web.Hosting;

/// <summary>Files whose name carries a hash of their content never change: browsers keep them, also when the product runs from source.</summary>
sealed partial class LongLived(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        if (Hashed().IsMatch(http.Request.Path.Value ?? ""))
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode is 200 or 304)
                    http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        return next(http);
    }

    [GeneratedRegex(@"\.[a-z0-9]{10}\.(css|js|svg)$")]
    private static partial Regex Hashed();
}
