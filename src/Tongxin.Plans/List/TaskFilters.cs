using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.List;

/// <summary>The filters of the task list with the number of rows behind each value, counted up to a hundred in one question.</summary>
static class TaskFilters
{
    const int Bound = 100;

    public static async Task<IReadOnlyList<Filter>> Count(
        OfficeDb db, Func<TaskList.Question, IQueryable<PlanItem>> ask, TaskList.Question question, CancellationToken ct)
    {
        var open = ask(question with { State = "open" });
        var late = ask(question with { State = "late" });
        var done = ask(question with { State = "done" });
        var party = ask(question with { Stream = "party" });
        var business = ask(question with { Stream = "business" });
        // Any single row carries the five counts in one question; every office that has tasks has a plan.
        var counts = await db.Set<Plan>().OrderBy(p => p.Year).Take(1).Select(_ => new
        {
            Open = open.Take(Bound).Count(),
            Late = late.Take(Bound).Count(),
            Done = done.Take(Bound).Count(),
            Party = party.Take(Bound).Count(),
            Business = business.Take(Bound).Count(),
        }).FirstOrDefaultAsync(ct);
        return
        [
            new("state", "状态",
            [
                new("open", "未办结", counts?.Open ?? 0), new("late", "已逾期", counts?.Late ?? 0), new("done", "已完成", counts?.Done ?? 0),
                new("cancelled", "已取消", null), new("carried", "已结转", null),
            ], question.On == "done" ? "done" : "open"),
            new("stream", "条线", [new("party", "党建", counts?.Party ?? 0), new("business", "业务", counts?.Business ?? 0)]),
            new("pillar", "三三四", [new("hearts", "三心", null), new("togethers", "三同", null), new("types", "四型", null)]),
        ];
    }
}
