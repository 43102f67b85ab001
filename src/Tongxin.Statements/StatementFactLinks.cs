using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Ledger;

namespace Tongxin.Statements;

/// <summary>How ledgers show facts of the monthly loop.</summary>
static class StatementFactLinks
{
    public static void AddStatementFactLinks(this IServiceCollection services)
    {
        services.AddSingleton(new FactLink("round", "月度交账", typeof(Round), _ => "/statements", ("opened", "开始")));
        services.AddSingleton(new FactLink("statement", "两总结两安排", typeof(Statement), id => $"/statements/{id}",
            ("opened", "开始"), ("handed-up", "交账"), ("accepted", "接收"), ("returned", "退回")));
        services.AddSingleton(new FactLink("outcome", "例会议定事项", typeof(Outcome), _ => "/statements/meeting", ("recorded", "记录")));
    }
}
