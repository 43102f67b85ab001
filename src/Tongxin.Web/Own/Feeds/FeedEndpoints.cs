using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Tongxin.Platform.Feeds;

namespace Tongxin.Web.Own.Feeds;

/// <summary>Where calendars and readers fetch: open to anyone, because the secret in the address is the right.</summary>
static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feeds/{secret}.ics", (string secret, HttpContext http, ReadFeed feed) => Answer(secret, true, http, feed)).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/feeds/{secret}.atom", (string secret, HttpContext http, ReadFeed feed) => Answer(secret, false, http, feed)).AllowAnonymous().ExcludeFromDescription();
    }

    static async Task<IResult> Answer(string secret, bool calendar, HttpContext http, ReadFeed feed)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        // Refused in one line and not with a page: whoever guesses shall not cost more than the look into one index.
        if (await feed.Run(secret, calendar, $"{http.Request.Scheme}://{http.Request.Host}", http.RequestAborted) is not { } file)
            return Results.Text("没有这个地址。", statusCode: StatusCodes.Status404NotFound);
        var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(file).AsSpan(0, 16))}\"");
        return Results.Bytes(file, calendar ? CalendarFile.Type : AtomFile.Type, entityTag: tag);
    }
}
