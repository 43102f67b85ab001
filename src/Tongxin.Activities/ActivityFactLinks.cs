using Microsoft.Extensions.DependencyInjection;
using Tongxin.Activities.Kinds;
using Tongxin.Platform.Ledger;

namespace Tongxin.Activities;

/// <summary>How the ledger names acts on activities, and where it leads.</summary>
static class ActivityFactLinks
{
    public static void AddActivityFactLinks(this IServiceCollection services)
    {
        services.AddSingleton(new FactLink("activity", "活动", typeof(Activity), id => $"/activities/{id}",
            ("recorded", "记录"), ("corrected", "更正"), ("withdrawn", "撤回"), ("attached", "附文件"), ("detached", "删附件")));
        services.AddSingleton(new FactLink("activity-kind", "活动类别", typeof(ActivityKind), _ => "/activities/kinds",
            ("added", "增加"), ("renamed", "改名"), ("retired", "停用"), ("restored", "恢复")));
    }
}
