using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People.Api;
using Tongxin.People.Feeds;
using Tongxin.People.Import;
using Tongxin.People.List;
using Tongxin.People.Lookup;
using Tongxin.People.Organisation;
using Tongxin.People.Overview;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Inbox;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Notices;

namespace Tongxin.People;

/// <summary>Units, Party organisations, people, posts and terms: who is who, on any day.</summary>
public sealed class PeopleModule : IModule
{
    public IReadOnlyList<Permission> Permissions => PeoplePermissions.All;

    public IReadOnlyList<MenuItem> Menu =>
    [
        new(MenuSection.Whole, 30, "机构人员", "/units", PeoplePermissions.View),
    ];

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<StandingCache>();
        services.AddSingleton<IFactsWritten>(provider => provider.GetRequiredService<StandingCache>());
        services.AddKept<UnitTree>(StandingCache.Lasting, StandingCache.MadeOf);
        services.AddScoped<Units>();
        services.AddScoped<Heads>();
        services.AddScoped<IStandings, Standings>();
        services.AddSingleton<IPersonNames, PersonNames>();
        services.AddScoped<IPersonUnits, PersonUnits>();
        services.AddSingleton<IPersonSubjects, PostsOfPerson>();
        services.AddScoped<IListFeed, PeopleFeed>();
        services.AddScoped<IInboxSource, FirstUnits>();
        services.AddPeopleFactLinks();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapLookups();
        routes.MapPeopleList();
        routes.MapPeople();
        routes.MapPeopleBook();
    }
}
