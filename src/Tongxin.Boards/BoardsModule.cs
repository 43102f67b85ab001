using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Boards.Burden;
using Tongxin.Boards.Changes;
using Tongxin.Boards.Feeds;
using Tongxin.Boards.Figures;
using Tongxin.Boards.Ledger;
using Tongxin.Boards.Overview;
using Tongxin.Boards.Reductions;
using Tongxin.Boards.Reports;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Inbox;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;

namespace Tongxin.Boards;

/// <summary>What is read over all modules: ledgers (台账), boards (看板) and the catalogue of figures (指标).</summary>
public sealed class BoardsModule : IModule
{
    public IReadOnlyList<Permission> Permissions => [.. BoardPermissions.All, .. LedgerPermissions.All, .. ReportPermissions.All];

    public IReadOnlyList<MenuItem> Menu =>
    [
        new(MenuSection.Whole, 10, "看板", "/boards", BoardPermissions.View),
        new(MenuSection.Whole, 20, "台账", "/ledger", LedgerPermissions.View),
        new(MenuSection.Whole, 30, "报告", "/reports", BoardPermissions.View),
    ];

    public void Register(IServiceCollection services)
    {
        services.AddScoped<BoardReach>();
        services.AddScoped<LateEntries>();
        services.AddScoped<BurdenSource>();
        services.AddScoped<IFigures, BurdenFigures>();
        services.AddScoped<IBesideInbox, ChangesSince>();
        services.AddScoped<IListFeed, LedgerFeed>();
        services.AddScoped<IListFeed, FigureFeed>();
        services.AddSingleton(new FactLink("template", "报告模板", typeof(ReportTemplate), _ => "/reports", ("changed", "修改")));
        services.AddSingleton(new FactLink("report", "报告", typeof(ReportIssue), _ => "/reports", ("made", "成文")));
        services.AddSingleton(new FactLink("reduction", "压减基准", typeof(ReductionBase), _ => "/boards/reductions", ("based", "定基准"), ("rebased", "改基准")));
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapLedger();
        routes.MapBoards();
        routes.MapFigures();
        routes.MapReports();
    }
}
