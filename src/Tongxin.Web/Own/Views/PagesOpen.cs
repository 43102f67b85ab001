using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing.Template;
using Tongxin.Platform.Accounts;

namespace Tongxin.Web.Own.Views;

/// <summary>Whether a page opens for the person of this request, as far as its policy says.</summary>
public sealed class PagesOpen(EndpointDataSource endpoints, Rights rights)
{
    public bool Opens(string address)
    {
        var path = new PathString(address.Split('?', '#')[0]);
        var pages = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(page => page.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true && Matches(page, path)).OrderBy(page => page.Order).ThenBy(page => page.RoutePattern.InboundPrecedence);
        return pages.FirstOrDefault() is { } found && found.Metadata.GetOrderedMetadata<IAuthorizeData>().All(asked => asked.Policy is { } policy && rights.May(policy));
    }

    static bool Matches(RouteEndpoint page, PathString path) => new TemplateMatcher(new RouteTemplate(page.RoutePattern), new()).TryMatch(path, new());
}
