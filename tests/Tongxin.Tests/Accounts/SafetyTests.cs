using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongxin.Tests.Kit;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Accounts;

public sealed class SafetyTests
{
    [Theory]
    [InlineData("/sign-in"), InlineData("/nowhere"), InlineData("/icon.svg"), InlineData("/api/v1/tasks"), InlineData("/api/nowhere"), InlineData("/boom"), InlineData("/health/live"), InlineData("/tasks?unit=x")]
    public async Task Every_answer_carries_the_headers_of_safety(string address)
    {
        await using var office = await WithBoom();

        var answer = await (await office.As("代表工委科员")).Client.GetAsync(address);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task A_failure_says_what_to_do_and_nothing_of_the_inside()
    {
        await using var office = await WithBoom();
        var visitor = await office.As("代表工委科员");

        var page = await visitor.Open("/boom");
        var answer = await visitor.Client.GetAsync("/api/v1/boom");
        var problem = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("系统出了差错，您的操作没有保存", page.Heading);
        Assert.NotNull(page.Find("code"));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.All([page.Source, problem], text =>
        {
            Assert.DoesNotContain("secret inside", text);
            Assert.DoesNotContain("Exception", text);
            Assert.DoesNotContain("   at ", text);
            Assert.DoesNotContain(".cs:", text);
        });
    }

    [Theory]
    [InlineData("TRACE", "/tasks"), InlineData("TRACE", "/"), InlineData("DELETE", "/tasks"), InlineData("PUT", "/sign-in"), InlineData("BREW", "/"), InlineData("PATCH", "/api/v1/tasks"), InlineData("CONNECT", "/")]
    public async Task A_method_that_a_page_does_not_know_is_refused_whoever_asks(string method, string address)
    {
        await using var office = await Office.Open();
        foreach (var visitor in new[] { office.Stranger(), await office.As("代表工委科员") })
        {
            var answer = await visitor.Client.SendAsync(new(new HttpMethod(method), address));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/tasks?unit=x"), InlineData("/tasks?from=yesterday"), InlineData("/find?q=%00"), InlineData("/tasks?state=%00"), InlineData("/api/v1/tasks?unit=x"), InlineData("/tasks/export?from=x"), InlineData("/admin/sign-ins?day=x")]
    public async Task A_query_of_the_wrong_kind_is_a_bad_request(string address)
    {
        await using var office = await Office.Open();
        var page = await (await office.As(address.StartsWith("/admin", StringComparison.Ordinal) ? "审计员" : "代表工委科员")).Open(address);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task Huge_headers_and_bodies_are_turned_away_and_the_server_goes_on()
    {
        await using var office = await Office.Open();
        await using var app = await Served(office);
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        var header = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        header.Headers.TryAddWithoutValidation("X-Long", new string('x', 60_000));
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await client.SendAsync(header)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await client.GetAsync("/find?q=" + new string('x', 20_000))).StatusCode);
        var many = new StringContent(string.Join('&', Enumerable.Range(0, 3000).Select(i => $"f{i}=1")), Encoding.ASCII, "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/sign-in", many)).StatusCode);
        var large = new ByteArrayContent(new byte[40_000_000]);
        large.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        try
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync("/sign-in", large)).StatusCode);
        }
        catch (HttpRequestException)
        {
            // The server may close the line before all of it was sent.
        }
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_cookies_travel_over_TLS_and_attempts_are_counted_by_whoever_asks()
    {
        await using var office = await Office.Open();
        await using var app = await Served(office);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new(app.Urls.Single()) };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        var form = await client.GetAsync("/sign-in");
        var cookie = Assert.Single(form.Headers.GetValues("Set-Cookie"));
        Assert.Contains("; secure", cookie);
        var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await form.Content.ReadAsStringAsync()).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var send = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("_handler", "sign-in"), new("__RequestVerificationToken", token), new("Input.UserName", "代表"), new("Input.Password", "wrong")]),
        };
        send.Headers.Add("Cookie", cookie.Split(';')[0]);
        await client.SendAsync(send);

        Assert.Equal(["203.0.113.7"], await office.Look(db => db.Set<Tongxin.Platform.Accounts.SignInAttempt>().Select(a => a.Address).ToListAsync()));
    }

    /// <summary>The product on a port of this machine, as it is run for real, on the office's database.</summary>
    static async Task<WebApplication> Served(Office office)
    {
        var app = TongxinHost.Build(
            new() { ConnectionString = office.Services.GetRequiredService<Tongxin.Platform.Data.OfficeDatabase>().ConnectionString, Urls = "http://127.0.0.1:0" },
            builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        return app;
    }

    static Task<Office> WithBoom() => Office.Open(routes: app =>
    {
        app.MapGet("/boom", Boom).AllowAnonymous();
        app.MapGet("/api/v1/boom", Boom).AllowAnonymous();
    });

    static IResult Boom() => throw new InvalidOperationException("secret inside");
}
