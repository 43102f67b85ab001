using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Ledger;

namespace Tongxin.Plans;

/// <summary>What another module asks to be done becomes a task of the year's plan, in the same transaction.</summary>
sealed class OutcomeBecomesTask(TaskNotices notices) : IFactListener
{
    public async Task Heard(Fact fact, Record subject, OfficeDb db, CancellationToken ct)
    {
        if (subject is not ITaskRequest request || !fact.Kind.EndsWith(".recorded", StringComparison.Ordinal))
            return;
        var year = request.Due.Year;
        var plan = db.Set<Plan>().Local.FirstOrDefault(p => p.Year == year) ?? await db.Set<Plan>().FirstOrDefaultAsync(p => p.Year == year, ct);
        if (plan is null)
            db.Add(plan = new Plan(year));
        var item = new PlanItem(plan.Id,
            new("", request.Title, request.Stream, "T3", request.Owner, [], request.Person, fact.On, request.Due, request.Source, "", "", []),
            sentence: $"{request.Source}议定：{request.Title}");
        db.Add(item);
        await notices.Given(item, [item.Owner], ct);
    }
}
