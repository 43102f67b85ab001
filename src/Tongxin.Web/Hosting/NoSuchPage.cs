namespace Tongxin.Web.Hosting;

/// <summary>An address that leads nowhere is a 404, whoever asks; the closed fallback policy is for routes that exist.</summary>
sealed class NoSuchPage(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        if (http.GetEndpoint() is not null)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
