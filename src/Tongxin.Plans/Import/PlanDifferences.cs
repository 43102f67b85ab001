using Tongxin.Platform.Import;

namespace Tongxin.Plans.Import;

/// <summary>What a row changes of an item, field by field, as the preview says it.</summary>
static class PlanDifferences
{
    public static IEnumerable<string> Of(PlanItem kept, PlanItemFacts facts, Present present)
    {
        var before = kept.Facts();
        return
        [
            .. Differences.Of("事项", before.Title, facts.Title), .. Differences.Of("对应", before.Row, facts.Row),
            .. Differences.Of("牵头单位", present.Tree.NameOf(before.Owner), present.Tree.NameOf(facts.Owner), before.Owner != facts.Owner),
            .. Differences.Of("配合单位", Units(before), Units(facts), !before.CoOwners.ToHashSet().SetEquals(facts.CoOwners)),
            .. Differences.Of("承办人", Name(before), Name(facts), before.Person != facts.Person),
            .. Differences.Of("开始", before.FirstDay, facts.FirstDay), .. Differences.Of("期限", before.LastDay, facts.LastDay),
            .. Differences.Of("来源文件", before.SourceDocument, facts.SourceDocument), .. Differences.Of("条款", before.SourceClause, facts.SourceClause),
            .. Differences.Of("交办", before.Instruction, facts.Instruction),
            .. Differences.Of("节点", Steps(before), Steps(facts), !before.Milestones.ToHashSet().SetEquals(facts.Milestones)),
        ];

        string Units(PlanItemFacts of) => string.Join("、", of.CoOwners.Select(unit => present.Tree.NameOf(unit)));
        string Steps(PlanItemFacts of) => MilestoneLines.Write(of.Milestones, present.Plan.Year, "，");
        string Name(PlanItemFacts of) => of.Person is { } id ? present.Names.GetValueOrDefault(id, "") : "";
    }
}
