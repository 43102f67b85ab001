using Tongxin.Platform.Drafts;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Year;

/// <summary>The filters of a plan's page with the number of items behind each.</summary>
static class PlanFilters
{
    public static IReadOnlyList<Filter> Of(IReadOnlyList<PlanNode> every, DateOnly today)
    {
        return
        [
            new("stream", "条线", [Value("party", "党建", i => InStream(i, "party")), Value("business", "业务", i => InStream(i, "business"))]),
            new("pillar", "三三四", [.. new[] { ("hearts", "三心"), ("togethers", "三同"), ("types", "四型") }.Select(p => Value(p.Item1, p.Item2, i => InPillar(i, p.Item1)))]),
            new("state", "状态",
            [
                .. new[] { ("open", "未办结"), ("late", "已逾期"), ("done", "已完成"), ("cancelled", "已取消"), ("carried", "已结转") }
                    .Select(s => Value(s.Item1, s.Item2, i => InState(i, s.Item1, today))),
            ]),
        ];

        FilterValue Value(string value, string name, Func<PlanEntry, bool> match) => new(value, name, every.Count(node => match(node.Item)));
    }

    public static bool InStream(PlanEntry item, string? stream) => stream switch
    {
        "party" => item.Stream == WorkStream.Party,
        "business" => item.Stream == WorkStream.Business,
        _ => true,
    };

    public static bool InPillar(PlanEntry item, string? pillar) => pillar switch
    {
        "hearts" => Lane.PillarOf(item.Row) == Pillar.Hearts,
        "togethers" => Lane.PillarOf(item.Row) == Pillar.Togethers,
        "types" => Lane.PillarOf(item.Row) == Pillar.Types,
        _ => true,
    };

    public static bool InState(PlanEntry item, string? state, DateOnly today) => state switch
    {
        "open" => item.State.Phase() == PlanItemPhase.Open,
        "late" => item.State.Phase() == PlanItemPhase.Open && item.LastDay < today,
        "done" => item.State == PlanItemState.Done,
        "cancelled" => item.State == PlanItemState.Cancelled,
        "carried" => item.State == PlanItemState.CarriedOver,
        _ => true,
    };
}
