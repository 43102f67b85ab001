using Tongxin.Platform.Data;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.List;

/// <summary>The filters of the task list with the number of rows behind each value.</summary>
static class TaskFilters
{
    public static Task<IReadOnlyList<Filter>> Count(OfficeDb db, Func<TaskList.Question, IQueryable<PlanItem>> ask, TaskList.Question question, CancellationToken ct) =>
        CountedFilters.Count<PlanItem>(db,
        [
            new("state", "状态", [("open", "未办结"), ("late", "已逾期"), ("done", "已完成"), ("cancelled", "已取消"), ("carried", "已结转")],
                state => ask(question with { State = state }), question.On == "done" ? "done" : "open"),
            new("stream", "条线", [("party", "党建"), ("business", "业务")], stream => ask(question with { Stream = stream })),
            new("pillar", "三三四", [("hearts", "三心"), ("togethers", "三同"), ("types", "四型")], pillar => ask(question with { Pillar = pillar })),
        ], ct);
}
