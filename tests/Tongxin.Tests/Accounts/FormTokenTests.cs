using System.Net;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Accounts;

/// <summary>A foreign page cannot fill in our forms: each carries a token that only our pages know.</summary>
public sealed class FormTokenTests
{
    [Theory]
    [InlineData("/sign-in"), InlineData("/account/password"), InlineData("/account/tokens"), InlineData("/account/feeds"), InlineData("/sign-out"), InlineData("/account/look"), InlineData("/notices/read"), InlineData("/notices/1/read")]
    public async Task Without_the_token_a_form_is_refused_in_words(string address)
    {
        await using var office = await Office.Open();
        var visitor = await office.SignedIn("代表工委科员");

        var answer = await visitor.Client.PostAsync(address, new FormUrlEncodedContent([new("_handler", "x"), new("theme", "dark")]));
        var page = await Page.Read(visitor.Client, answer, address);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("这个请求不完整或已失效", page.Heading);
    }

    [Fact]
    public async Task The_token_of_somebody_else_is_refused()
    {
        await using var office = await Office.Open();
        var (mine, theirs) = (await office.SignedIn("代表工委科员"), await office.SignedIn("监司委科员"));
        var form = await theirs.Open("/account/password");
        var token = form.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await mine.Client.PostAsync("/account/password", new FormUrlEncodedContent([new("_handler", "password"), new("__RequestVerificationToken", token)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_was_typed_before_the_account_changed_is_given_back()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Plans.Tasks.Planned(office, "DGW"));
        var visitor = await office.SignedIn("代表工委科员");
        visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var form = await visitor.Open($"/tasks/{task.Id}/finish");
        await office.HasPassword("代表工委主任");
        await visitor.SignIn("代表工委主任", Doors.Password);

        var page = await form.Submit(("Input.Result", "写了很久的成效"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("写了很久的成效", page.Document.QuerySelectorAll("textarea").Select(t => t.TextContent));
    }

    /// <summary>Every route that takes a form, now and later; programs write with a token in a header, which no page sends by itself.</summary>
    [Fact]
    public async Task No_route_takes_a_form_without_a_token()
    {
        await using var office = await Office.Open();
        var routes = office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
            .Where(address => !address.StartsWith("/api/", StringComparison.Ordinal) && !address.StartsWith("/_framework", StringComparison.Ordinal))
            .Distinct().ToList();
        var clients = new List<HttpClient>();
        foreach (var name in SmallOffice.Roles)
            clients.Add((await office.As(name)).Client);

        foreach (var route in routes)
        {
            var address = Architecture.Addresses.Any(route);
            foreach (var client in clients)
            {
                var status = (await client.PostAsync(address, new FormUrlEncodedContent([new("x", "y")]))).StatusCode;
                Assert.True((int)status is >= 400 and < 500, $"POST {route} answered {(int)status} to a form without a token: call IAntiforgery.ValidateRequestAsync or use PostForm.");
            }
        }
        Assert.NotEmpty(routes);
    }
}
