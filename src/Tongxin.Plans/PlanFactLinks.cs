using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Ledger;

namespace Tongxin.Plans;

/// <summary>How ledgers show facts about plans and tasks.</summary>
static class PlanFactLinks
{
    public static void AddPlanFactLinks(this IServiceCollection services)
    {
        services.AddSingleton(new FactLink("plan", "年度要点", typeof(Plan), _ => "/plans", ("begun", "起草"), ("adopted", "通过")));
        services.AddSingleton(new FactLink("task", "任务", typeof(PlanItem), id => $"/tasks/{id}",
            ("planned", "列入计划"), ("begun", "开始办理"), ("done", "完成"), ("postponed", "延期"), ("changed", "修改"), ("adjusted", "调整"),
            ("assigned", "安排承办人"), ("cancelled", "取消"), ("carried-over", "结转"), ("corrected", "更正"), ("reopened", "撤回完成")));
    }
}
