using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Data;
using Tongxin.Platform.Export.Sheets;

namespace Tongxin.Web.Hosting;

/// <summary>Turns what went wrong into an answer a person or a program can act on; no stack trace leaves the house.</summary>
sealed partial class Problems(RequestDelegate next, ILogger<Problems> log)
{
    /// <summary>Where the words for the error page wait while the request is carried out again.</summary>
    public const string Words = "tongxin.problem";

    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            var (status, code, message) = Explain(exception);
            if (status == 500)
                // The address of a feed is its key.
                Failed(log, http.Request.Method, http.Request.Path.StartsWithSegments("/feeds") ? "/feeds/…" : http.Request.Path, exception);
            http.Response.Clear();
            Safety.Put(http.Response);
            http.Response.StatusCode = status;
            await Answer(http, status, code, message);
            return;
        }
        if (!http.Response.HasStarted && http.Response.StatusCode >= 400)
            await Answer(http, http.Response.StatusCode, null, null);
    }

    static (int Status, string? Code, string? Message) Explain(Exception exception) => exception switch
    {
        RefusedException refused => (409, refused.Refusal.Code, refused.Refusal.Message),
        StaleRecordException stale => (409, "record.changed-meanwhile", stale.Message),
        WrongInputException wrong => (400, "input." + wrong.Field, wrong.Message),
        NotAllowedException refused => (403, "not-allowed", refused.Message),
        NotFoundException missing => (404, "not-found", missing.Message),
        AntiforgeryValidationException => (400, "form-token", null),
        BadHttpRequestException bad => (bad.StatusCode, "bad-request", "请求的格式不对，没有作任何改动。"),
        // A page was asked with a query value of the wrong kind, e.g. ?unit=x.
        InvalidOperationException wrong when wrong.Message.StartsWith("Cannot parse the value '", StringComparison.Ordinal) =>
            (400, "bad-request", "网址里的筛选条件不对，请从页面上的链接重新进入。"),
        UnwritableException unwritable => (422, "export.unwritable", unwritable.Message),
        InvalidDataException => (400, "bad-request", "上传的内容过大或格式不对，没有作任何改动。"),
        _ => (500, "failed", null),
    };

    async Task Answer(HttpContext http, int status, string? code, string? message)
    {
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            await http.Response.WriteAsJsonAsync(
                new ProblemDetails { Status = status, Title = message ?? Shell.ProblemWords.Title(status), Type = code, Instance = http.TraceIdentifier },
                options: null, "application/problem+json", http.RequestAborted);
            return;
        }
        // The error page is a page like any other: the request is carried out again at its address.
        http.Items[Words] = message;
        http.Items[LostContent.Key] = await LostContent.Of(http);
        var (path, method, services) = (http.Request.Path, http.Request.Method, http.RequestServices);
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        http.Request.Path = $"/problem/{status}";
        http.Request.Method = HttpMethods.Get;
        http.Request.QueryString = default;
        // What a page wrote before it gave up is not said twice.
        http.Response.Headers.Remove("blazor-enhanced-nav");
        http.Response.ContentType = null;
        // The framework drops a component's 404 unless it is told that this is the answer to one.
        http.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature { OriginalPath = path, OriginalPathBase = http.Request.PathBase });
        // Whatever was sent has been read, or cannot be.
        http.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
        http.SetEndpoint(null);
        http.Features.Get<IRouteValuesFeature>()?.RouteValues?.Clear();
        try
        {
            await next(http);
        }
        finally
        {
            (http.Request.Path, http.Request.Method, http.RequestServices) = (path, method, services);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    static partial void Failed(ILogger log, string method, PathString path, Exception exception);
}
