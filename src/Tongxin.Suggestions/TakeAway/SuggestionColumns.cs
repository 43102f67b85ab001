using Tongxin.Platform.Cases;
using Tongxin.Platform.Export.Sheets;
using static Tongxin.Suggestions.TakeAway.SuggestionLine;

namespace Tongxin.Suggestions.TakeAway;

/// <summary>The columns of the complete file. Every act of the procedures has one with its days, so that another procedure brings its own.</summary>
static class SuggestionColumns
{
    public static IReadOnlyList<Column<SuggestionLine>> All(CaseRules rules)
    {
        var (paper, part, promise) = (rules.Procedures["suggestion"], rules.Procedures["handling"], rules.Procedures["commitment"]);
        var ends = paper.Acts.Where(act => act.To is { } to && paper.State(to).Phase == "done").Select(act => act.Id).ToList();
        return
        [
            new("种类", line => line.Paper.Kind.Words()),
            new("年度", line => line.Paper.Year),
            new("编号", line => line.Paper.Number),
            new("标题", line => line.Paper.Title),
            new("提出时间", line => line.Paper.InSession ? "会议期间" : "闭会期间"),
            new("主题", line => line.Subject),
            new("地点", line => line.Paper.Place),
            new("重点督办", line => line.Paper.IsKey ? "是" : ""),
            new("限定知情", line => line.Paper.IsClosed ? "是" : ""),
            new("领衔代表", line => line.Lead),
            new("联名代表", line => line.Signers(signed: true)),
            new("待确认联名", line => line.Signers(signed: false)),
            new("署名", line => line.Paper.Signature),
            new("状态", line => rules.StateWords(line.Paper.State, line.Paper.Round)),
            new("并入", line => line.Main),
            new("期限", line => line.Paper.Due),
            new("办理轮次", line => line.Paper.Round),
            new("提出日期", line => line.Paper.ProposedOn),
            .. paper.Acts.Select(act => new Column<SuggestionLine>($"{act.Name}日期", line => line.Step(act.Id))),
            new("办结日期", line => line.Paper.Phase == CasePhase.Done ? line.Last(ends) : null),
            new("主办单位", line => line.Leading(HandlingRole.Lead)),
            new("协办单位", line => line.Leading(HandlingRole.Assist)),
            new("来文写明的单位", line => line.Paper.UnitNamed),
            new("承办：分办内容", line => line.Of((PartRow one) => Cell(one.Part))),
            new("承办：经办人", line => line.Of((PartRow one) => line.Person(one))),
            new("承办：状态", line => line.Of((PartRow one) => $"{one.Role.Words()} {part.State(one.State).Name}")),
            new("承办：期限", line => line.Of((PartRow one) => one.Due is { } due ? Day(due) : null)),
            new("承办：交办", line => line.Of((PartRow one) => Day(one.AssignedOn))),
            // How each talk was is told in a column of its own, with its day.
            .. part.Acts.Where(act => act.Id != "contact").Select(act => new Column<SuggestionLine>($"承办：{act.Name}", line => line.PartStep(act.Id))),
            new("承办：与代表沟通", line => line.Talks),
            new("承办：答复", line => line.Answers(rules)),
            new("承办：逾期答复", line => line.Of((PartRow one) => one.AnsweredLate ? "是" : null)),
            new("承办：答复用时（工作日）", line => line.Of((PartRow one) => one.AnsweredOn is null ? null : $"{one.AnswerWorkdays}")),
            new("办理结果", line => line.Paper is { ResultClass.Length: > 0, AnsweredOn: { } on } ? rules.ClassWords(line.Paper.ResultClass, on) : ""),
            new("代表评价", line => line.Ratings),
            new("承诺：事项", line => line.Of((PromiseRow one) => Cell(one.Promise))),
            new("承诺：作出", line => line.Of((PromiseRow one) => Day(one.MadeOn))),
            new("承诺：落实期限", line => line.Of((PromiseRow one) => one.DueOn == one.FirstDueOn ? Day(one.DueOn) : $"{Day(one.DueOn)} 原定{Day(one.FirstDueOn)}")),
            new("承诺：状态", line => line.Of((PromiseRow one) => promise.State(one.State).Name)),
            .. promise.Acts.Select(act => new Column<SuggestionLine>($"承诺：{act.Name}", line => line.PromiseStep(act.Id))),
        ];
    }
}
