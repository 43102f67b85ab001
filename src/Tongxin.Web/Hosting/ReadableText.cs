namespace Tongxin.Web.Hosting;

/// <summary>Turns away text that no person types and no database keeps alike: the character NUL, in the address or in a form.</summary>
sealed class ReadableText(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        var request = http.Request;
        if (request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true || request.Path.Value?.Contains('\0') == true)
            throw new BadHttpRequestException("NUL in the address.");
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(http.RequestAborted);
            if (form.Any(field => field.Key.Contains('\0') || field.Value.Any(value => value?.Contains('\0') == true)))
                throw new BadHttpRequestException("NUL in a form.");
        }
        await next(http);
    }
}
