using Microsoft.AspNetCore.Antiforgery;

namespace Tongxin.Web.Hosting;

/// <summary>What somebody filled in that could not be saved, because the session or the form was no longer valid: shown once more, so that it can be copied.</summary>
/// <param name="Address">The page it was sent to.</param>
/// <param name="Texts">What was typed.</param>
sealed record LostContent(string Address, IReadOnlyList<string> Texts)
{
    /// <summary>Where it waits while the error page is rendered.</summary>
    public const string Key = "tongxin.lost-content";

    const long MostRead = 1_000_000;

    public static LostContent None { get; } = new("/", []);

    public static async Task<LostContent> Of(HttpContext http)
    {
        var request = http.Request;
        // A form without a valid token may be read here: it is shown, and nothing is done with it.
        http.Features.Set<IAntiforgeryValidationFeature>(null);
        var address = request.Path.Value + request.QueryString;
        var worth = HttpMethods.IsPost(request.Method) && http.Response.StatusCode is 400 or 401 or 403 or 409;
        if (!worth || !request.HasFormContentType || request.ContentLength is not <= MostRead || !IsOurOwn(request))
            return new(address, []);
        try
        {
            var form = await request.ReadFormAsync(http.RequestAborted);
            return new(address, [.. form.Where(field => IsTyped(field.Key)).SelectMany(field => field.Value).OfType<string>().Where(IsWorthKeeping).Take(40)]);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException or IOException)
        {
            return new(address, []);
        }
    }

    // A foreign page must not be able to put its words on ours.
    static bool IsOurOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" => true,
        "" => request.Headers.Origin.ToString() is var origin
            && Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value,
        _ => false,
    };

    static bool IsTyped(string field) =>
        !field.StartsWith('_') && !field.Contains("Password", StringComparison.OrdinalIgnoreCase) && !field.EndsWith("Again", StringComparison.Ordinal)
        && !field.EndsWith("Version", StringComparison.Ordinal) && !field.Contains("Token", StringComparison.OrdinalIgnoreCase);

    static bool IsWorthKeeping(string text) => text.Trim().Length > 1 && !Guid.TryParse(text, out _) && text is not ("true" or "false" or "True" or "False");
}
