using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Activities.Api;
using Tongxin.Activities.Attach;
using Tongxin.Activities.Draft;
using Tongxin.Activities.Feeds;
using Tongxin.Activities.Figures;
using Tongxin.Activities.Kinds;
using Tongxin.Activities.List;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Files.Text;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;

namespace Tongxin.Activities;

/// <summary>Whatever people do, recorded once: research, tours, lectures, themed Party days, visits, talks.</summary>
public sealed class ActivitiesModule : IModule
{
    public IReadOnlyList<Permission> Permissions => ActivityPermissions.All;

    public IReadOnlyList<MenuItem> Menu =>
    [
        new(MenuSection.Hearts, 9, "会议", "/activities?group=meeting", ActivityPermissions.View, Tab: "会议", Only: Holder.Deputy),
        new(MenuSection.Hearts, 10, "活动", "/activities", ActivityPermissions.View, Tab: "活动"),
    ];

    public void Register(IServiceCollection services)
    {
        services.AddSingleton(provider => ActivitySettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddKept<KindList>(TimeSpan.FromSeconds(10), "activity-kind");
        services.AddScoped<ActivityKinds>();
        services.AddScoped<ActivityAccess>();
        services.AddSingleton(TalkLooks.Kind);
        services.AddScoped<IShippedData, ShippedKinds>();
        services.AddActivityFactLinks();
        services.AddScoped<ActivitySource>();
        services.AddScoped<IFigures, ActivityFigures>();
        services.AddScoped<IDraftSource, ActivityDraft>();
        services.AddSingleton<IPersonSubjects, ActivityPeople>();
        services.AddScoped<IListFeed, ActivityFeed>();
        services.AddScoped<IFilesFound, ActivityFilesFound>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapActivityList();
        routes.MapActivityFiles();
        routes.MapActivities();
    }
}
