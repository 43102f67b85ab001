using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Inbox;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Owed;
using Tongxin.Statements.Api;
using Tongxin.Statements.Draft;
using Tongxin.Statements.Feeds;
using Tongxin.Statements.Figures;
using Tongxin.Statements.Inbox;
using Tongxin.Statements.List;
using Tongxin.Statements.Meeting;
using Tongxin.Statements.Open;

namespace Tongxin.Statements;

/// <summary>The monthly loop: two summaries and two plans of every unit, drafted from the records and handed up the chain (T3, T4, T8).</summary>
public sealed class StatementsModule : IModule
{
    public IReadOnlyList<Permission> Permissions => StatementPermissions.All;

    public IReadOnlyList<MenuItem> Menu =>
    [
        new(MenuSection.Togethers, 30, "月度交账", "/statements", StatementPermissions.View, Tab: "月度交账"),
    ];

    public void Register(IServiceCollection services)
    {
        services.AddScoped<DraftOf>();
        services.AddScoped<StatementNotices>();
        services.AddScoped<IDuty, OpenRound>();
        services.AddScoped<StatementSource>();
        services.AddScoped<IFigures, StatementFigures>();
        services.AddScoped<IInboxSource, StatementInbox>();
        services.AddScoped<IOwed, OwedStatements>();
        services.AddScoped<IUnitDays, UnitStatementDays>();
        services.AddScoped<IListFeed, StatementFeed>();
        services.AddScoped<IBesideInbox, NextMeeting>();
        services.AddStatementFactLinks();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapStatements();
        routes.MapStatementList();
        routes.MapStatementApi();
    }
}
