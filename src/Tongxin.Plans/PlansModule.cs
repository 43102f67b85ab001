using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Plans.Feeds;
using Tongxin.Plans.Figures;
using Tongxin.Plans.Draft;
using Tongxin.Plans.Inbox;
using Tongxin.Plans.List;
using Tongxin.Plans.Detail;
using Tongxin.Plans.Year;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Inbox;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Owed;

namespace Tongxin.Plans;

/// <summary>The plan of the year and its tasks (同部署).</summary>
public sealed class PlansModule : IModule
{
    public IReadOnlyList<Permission> Permissions => PlanPermissions.All;

    public IReadOnlyList<MenuItem> Menu =>
    [
        new(MenuSection.Togethers, 10, "年度要点", "/plans", PlanPermissions.View),
        new(MenuSection.Togethers, 20, "任务", "/tasks", PlanPermissions.View),
    ];

    public void Register(IServiceCollection services)
    {
        services.AddScoped<TaskSource>();
        services.AddScoped<IFigures, TaskFigures>();
        services.AddScoped<IInboxSource, TaskInbox>();
        services.AddScoped<IOwed, OwedTasks>();
        services.AddScoped<IUnitDays, UnitTaskDays>();
        services.AddScoped<IUnitDays, MilestoneDays>();
        services.AddScoped<IOwnDays, MilestoneDays>();
        services.AddScoped<IListFeed, TaskFeed>();
        services.AddScoped<IDraftSource, TaskDraft>();
        services.AddScoped<ITasks, SeenTasks>();
        services.AddScoped<TaskNotices>();
        services.AddScoped<IFactListener, OutcomeBecomesTask>();
        services.AddSingleton<IPersonSubjects, TasksOfPerson>();
        services.AddPlanFactLinks();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        TakeAway.ExportPlan.Map(routes);
        routes.MapTaskList();
        routes.MapTasks();
        routes.MapPlans();
    }
}
