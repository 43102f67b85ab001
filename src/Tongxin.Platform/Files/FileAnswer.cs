using Microsoft.AspNetCore.Http;

namespace Tongxin.Platform.Files;

/// <summary>Hands a file over to be saved, never to be opened inside the product: what somebody attached must not act as one of our pages.</summary>
public sealed class FileAnswer(StoredFile file) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(file.Name)}";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-cache";
        headers.ETag = $"\"{file.Sha256}\"";
        httpContext.Response.ContentType = file.ContentType;
        if (headers.ETag == httpContext.Request.Headers.IfNoneMatch)
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        httpContext.Response.ContentLength = file.Size;
        return httpContext.Response.Body.WriteAsync(file.Content, 0, file.Content.Length, httpContext.RequestAborted);
    }
}
