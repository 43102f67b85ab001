using Tongxin.Platform.Accounts;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Statutes;

namespace Tongxin.Web.Hosting;

/// <summary>What belongs to no module: accounts, everybody's own pages, and the rules.</summary>
sealed class PlatformModule : IModule
{
    public IReadOnlyList<Permission> Permissions => AccountPermissions.All;

    public IReadOnlyList<MenuItem> Menu =>
    [
        new(MenuSection.Top, 10, "待办", "/", AccountPermissions.Own, Tab: true),
        new(MenuSection.Top, 20, "查找", "/find", AccountPermissions.Own),
        new(MenuSection.Top, 30, "通知", "/notices", AccountPermissions.Own),
        new(MenuSection.Whole, 60, "规则与期限", "/statutes", AccountPermissions.Own),
    ];

    public void Register(IServiceCollection services)
    {
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapStatutes();
    }
}
