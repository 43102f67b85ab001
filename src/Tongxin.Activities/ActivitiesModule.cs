using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Modules;

namespace Tongxin.Activities;

/// <summary>Activities.</summary>
public sealed class ActivitiesModule : IModule
{
    public void Register(IServiceCollection services)
    {
    }

    public void Map(IEndpointRouteBuilder routes)
    {
    }
}
