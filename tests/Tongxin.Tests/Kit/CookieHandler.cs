using System.Net;

namespace Tongxin.Tests.Kit;

/// <summary>Keeps cookies between requests, as a browser does.</summary>
sealed class CookieHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    readonly CookieContainer cookies = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
            request.Headers.Add("Cookie", header);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set)
                cookies.SetCookies(request.RequestUri!, cookie);
        return response;
    }
}
