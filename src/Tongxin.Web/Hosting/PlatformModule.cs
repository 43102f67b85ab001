using Tongxin.Platform.Accounts;
using Tongxin.Platform.Modules;

namespace Tongxin.Web.Hosting;

/// <summary>What belongs to no module: accounts, and everybody's own pages.</summary>
sealed class PlatformModule : IModule
{
    public IReadOnlyList<Permission> Permissions => AccountPermissions.All;

    public IReadOnlyList<MenuItem> Menu =>
    [
        new(MenuSection.Top, 10, "待办", "/", AccountPermissions.Own, Tab: true),
        new(MenuSection.Top, 20, "查找", "/find", AccountPermissions.Own),
        new(MenuSection.Top, 30, "通知", "/notices", AccountPermissions.Own),
    ];

    public void Register(IServiceCollection services)
    {
    }

    public void Map(IEndpointRouteBuilder routes)
    {
    }
}
