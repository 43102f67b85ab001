namespace Tongxin.Web.Hosting;

/// <summary>An address that leads nowhere is a 404, and a method that a page does not know is a 405, whoever asks; the closed fallback policy is for routes that exist.</summary>
sealed class NoSuchPage(RequestDelegate next)
{
    const string NoSuchMethod = "405 HTTP Method Not Supported";
    const string NoSuchType = "415 HTTP Unsupported Media Type";

    public Task Invoke(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        return endpoint is { DisplayName: NoSuchMethod or NoSuchType, RequestDelegate: { } answer } ? answer(http) : next(http);
    }
}
