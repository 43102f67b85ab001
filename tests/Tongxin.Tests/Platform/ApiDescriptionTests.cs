using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Platform;

public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task Every_route_of_the_API_is_described_and_nothing_else()
    {
        await using var office = await Office.Open();

        var description = await (await office.As("代表")).Get("/openapi/v1.json");

        var described = description.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(verb => $"{verb.Name.ToUpperInvariant()} {path.Name}"))
            .Order(StringComparer.Ordinal);
        var mapped = office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal))
            .SelectMany(route => route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(verb => $"{verb} {Plain(route.RoutePattern)}"))
            .Order(StringComparer.Ordinal).ToList();
        Assert.Equal(mapped, described);
        Assert.Contains("GET /api/v1/tasks/{id}", mapped);

        static string Plain(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
            string.Concat(segment.Parts.Select(part => part switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                _ => "",
            }))));
    }

    [Fact]
    public async Task It_says_that_a_personal_token_opens_it()
    {
        await using var office = await Office.Open();

        var description = await (await office.As("办公室科员")).Get("/openapi/v1.json");

        var scheme = description.GetProperty("components").GetProperty("securitySchemes").EnumerateObject().Single();
        Assert.Equal("http", scheme.Value.GetProperty("type").GetString());
        Assert.Equal("bearer", scheme.Value.GetProperty("scheme").GetString());
        Assert.Contains(description.GetProperty("security").EnumerateArray(), requirement => requirement.TryGetProperty(scheme.Name, out _));
        Assert.StartsWith("3.", description.GetProperty("openapi").GetString());
    }

    [Fact]
    public async Task Whoever_writes_a_program_reads_it_without_signing_in()
    {
        await using var office = await Office.Open();

        var response = await office.Stranger().Client.GetAsync("/openapi/v1.json");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/calendar/add?from=x", 400), InlineData("/api/v1/tasks/00000000-0000-0000-0000-000000000001", 404), InlineData("/api/v1/none", 404), InlineData("/api/v1/tasks?unit=x", 400)]
    public async Task What_goes_wrong_is_said_as_a_problem_in_Chinese(string address, int status)
    {
        await using var office = await Office.Open();

        var answer = await (await office.As("办公室科员")).Client.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("title").GetString()!);
    }
}
