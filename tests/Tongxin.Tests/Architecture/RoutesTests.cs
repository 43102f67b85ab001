using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Modules;
using Tongxin.Tests.Kit;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Architecture;

public sealed class RoutesTests
{
    /// <summary>Open to whoever comes; nothing else is.</summary>
    static readonly string[] Anonymous =
    [
        "/sign-in", "/sign-out", "/setup", "/problem/{Status:int}", "/health/live", "/health/ready", "/openapi/{documentName}.json",
        // How a legal day is counted is nobody's secret; the answer is bounded and asks no database.
        "/api/v1/calendar/add", "/api/v1/clock",
        // What was reviewed and published, and nothing else.
        "/public/suggestions", "/public/suggestions/{Id:guid}", "/api/v1/public/suggestions", "/api/v1/public/suggestions/{id:guid}", "/public/suggestions/{id:guid}/files/{file:guid}",
        // The secret in the address is the right.
        "/feeds/{secret}.ics", "/feeds/{secret}.atom",
    ];

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task Every_route_names_a_permission_or_is_known_to_be_open(bool demo)
    {
        await using var office = await Office.Open(options: new TongxinOptions { Demo = demo });
        string[] open = demo ? [.. Anonymous, "/demo/sign-in"] : Anonymous;
        var permissions = office.Services.GetRequiredService<ModuleList>().Permissions.Keys.Append(PermissionSetup.SignedIn).ToHashSet();

        var wrong = new List<string>();
        foreach (var route in Routes.Of(office))
        {
            var policies = route.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>().ToList();
            if (route.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            {
                if (!open.Contains(route.Pattern))
                    wrong.Add($"{route.Method} {route.Pattern} is open to everybody: give it a permission, or add it to the list in this test and say why.");
            }
            else if (policies.Count == 0)
                wrong.Add($"{route.Method} {route.Pattern} names no permission and is closed to everybody: add [Authorize(Policy = …)] or RequireAuthorization(…).");
            else
                wrong.AddRange(policies.Where(policy => !permissions.Contains(policy)).Select(policy => $"{route.Method} {route.Pattern} asks for “{policy}”, which no module names."));
        }
        Assert.Empty(wrong);
        Assert.Empty(open.Except(Routes.Of(office).Select(route => route.Pattern)));
    }

    [Fact]
    public async Task Every_place_in_the_rail_is_there_and_opens_for_those_who_see_it()
    {
        await using var office = await Office.Open();
        var patterns = Routes.Of(office).Where(route => route.Method == "GET").Select(route => route.Pattern).ToHashSet();
        var built = office.Services.GetRequiredService<ModuleList>().Menu.Where(item => patterns.Contains(item.Address)).ToList();

        foreach (var name in SmallOffice.Roles)
        {
            var visitor = await office.As(name);
            var rail = (await visitor.Open("/account")).Document.QuerySelectorAll(".rail a[href]").Select(a => a.GetAttribute("href")!).ToHashSet();
            foreach (var item in built.Where(item => rail.Contains(item.Address)))
                Assert.True((int)(await visitor.Open(item.Address)).Status == 200, $"{name} sees {item.Name} ({item.Address}) in the rail and may not open it.");
        }
        Assert.NotEmpty(built);
    }
}

/// <summary>The routes of the running product: pages once, endpoints by method; without styles and scripts.</summary>
static class Routes
{
    public sealed record Route(string Method, string Pattern, RouteEndpoint Endpoint)
    {
        public bool IsPage => Endpoint.Metadata.Any(data => data.GetType().Name == "ComponentTypeMetadata");
    }

    public static IReadOnlyList<Route> Of(Office office) =>
        [.. office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.Metadata.Any(data => data.GetType().Name == "StaticAssetDescriptor"))
            .SelectMany(Methods)
            // The framework's own: scripts, and styles that are served from where they were built.
            .Where(route => !route.Pattern.StartsWith("/_", StringComparison.Ordinal) && route.Pattern != "/{**path:file}")
            .DistinctBy(route => (route.Method, route.Pattern))
            .OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal)];

    static IEnumerable<Route> Methods(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        var routes = methods.Select(method => new Route(method, pattern, endpoint)).ToList();
        // A page takes its own forms under the same permission; FormTokenTests sends them.
        return routes[0].IsPage ? [new("GET", pattern, endpoint)] : routes;
    }
}
