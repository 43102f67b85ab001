using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions.Publish;

/// <summary>The numbers of the report on the handling of suggestions (代表建议办理情况报告, 代表法第五十一条): of what was submitted in a period, as it stands now.</summary>
public sealed class YearOfSuggestions(OfficeDb db, Units units, Subjects subjects, CaseRules rules, OfficeClock clock) : IReportNumbers
{
    sealed record Paper(
        Guid Id, SuggestionKind Kind, string Number, string Title, Guid? Subject, string State, Guid? MergedInto, bool IsKey, bool IsClosed, int Round, string ResultClass, Satisfaction? Satisfaction, DateOnly? AnsweredOn)
    {
        public bool IsAccepted => State is not (States.Submitted or States.Returned or States.Letter or States.Withdrawn);
        public bool IsAnswered => IsAccepted && AnsweredOn is not null;
    }

    /// <param name="Answers">Sent so far, over all rounds.</param>
    /// <param name="Late">Of them, sent after their limit.</param>
    /// <param name="IsOverdue">An answer is owed and its limit has passed.</param>
    sealed record Part(Guid Suggestion, Guid Unit, int Answers, int Late, bool IsOverdue);

    public string Name => "suggestions";

    public async Task<ReportNumbers> Of(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var asked = db.Set<Suggestion>().AsNoTracking().Where(s => s.SubmittedOn >= from && s.SubmittedOn <= to);
        var papers = await asked.OrderBy(s => s.Number).ThenBy(s => s.Id)
            .Select(s => new Paper(s.Id, s.Kind, s.Number, s.Title, s.Subject, s.State, s.MergedInto, s.IsKey, s.IsClosed, s.Round, s.ResultClass, s.Satisfaction, s.AnsweredOn)).ToListAsync(ct);
        var parts = await Parts(asked, ct);
        var tree = await units.Tree(ct);
        return new(Numbers(papers, parts), new Dictionary<string, ReportTable>
        {
            ["by-kind"] = new(["种类", .. StepHeads], [.. Enum.GetValues<SuggestionKind>().Select(kind => Row(kind.Words(), Steps([.. papers.Where(paper => paper.Kind == kind)]))), Row("合计", Steps(papers))]),
            ["by-subject"] = new(["主题", "提交", "立案", "已答复"], await BySubject(papers, ct)),
            ["by-class"] = new(["办理结果", "件数"], [.. papers.Where(paper => paper.IsAnswered).GroupBy(paper => paper.ResultClass).OrderBy(same => rules.ClassOrder(same.Key, to)).Select(same => Row(rules.ClassWords(same.Key, to), [same.Count()]))]),
            ["satisfaction"] = new(["种类", "已答复", "满意", "基本满意", "不满意", "未评价", "等评价"], [.. Enum.GetValues<SuggestionKind>().Select(kind => Row(kind.Words(), Rated([.. papers.Where(paper => paper.Kind == kind)]))), Row("合计", Rated(papers))]),
            ["by-unit"] = new(UnitHeads, ByUnit(parts, tree)),
            ["late"] = new(UnitHeads, ByUnit([.. parts.GroupBy(part => part.Unit).Where(own => own.Any(part => part.Late > 0 || part.IsOverdue)).SelectMany(own => own)], tree)),
            ["key"] = new(["编号", "标题", "主办单位", "办理情况"], [.. papers.Where(paper => paper is { IsKey: true, IsAccepted: true, IsClosed: false }).Select(paper => new[]
            {
                paper.Number, paper.Title, string.Join("、", parts.Where(part => part.Suggestion == (paper.MergedInto ?? paper.Id)).Select(part => tree.ShortOf(part.Unit))), rules.StateWords(paper.State, paper.Round),
            })]),
        });
    }

    static readonly string[] StepHeads = ["提交", "待审查", "不予立案", "转作来信", "撤回", "立案", "其中并案"];

    static readonly string[] UnitHeads = ["主办单位", "主办件数", "已发答复", "按期", "逾期答复", "逾期未答复"];

    // The five in the middle are all that was submitted, each once.
    static int[] Steps(IReadOnlyCollection<Paper> papers) =>
    [
        papers.Count, papers.Count(paper => paper.State == States.Submitted), papers.Count(paper => paper.State == States.Returned), papers.Count(paper => paper.State == States.Letter),
        papers.Count(paper => paper.State == States.Withdrawn), papers.Count(paper => paper.IsAccepted), papers.Count(paper => paper is { IsAccepted: true, MergedInto: not null }),
    ];

    // Who said nothing in time is never counted as content.
    static int[] Rated(IReadOnlyCollection<Paper> papers)
    {
        var answered = papers.Where(paper => paper.IsAnswered).ToList();
        return
        [
            answered.Count, .. Enum.GetValues<Satisfaction>().Select(value => answered.Count(paper => paper.Satisfaction == value)),
            answered.Count(paper => paper is { Satisfaction: null, State: States.Closed }), answered.Count(paper => paper is { Satisfaction: null, State: not States.Closed }),
        ];
    }

    static Dictionary<string, int> Numbers(IReadOnlyCollection<Paper> papers, IReadOnlyCollection<Part> parts)
    {
        var (steps, rated) = (Steps(papers), Rated(papers));
        return new()
        {
            ["submitted"] = steps[0],
            ["waiting"] = steps[1],
            ["returned"] = steps[2],
            ["letters"] = steps[3],
            ["withdrawn"] = steps[4],
            ["accepted"] = steps[5],
            ["merged"] = steps[6],
            ["answered"] = rated[0],
            ["satisfied"] = rated[1],
            ["mostly"] = rated[2],
            ["dissatisfied"] = rated[3],
            ["unrated"] = rated[4],
            ["redone"] = papers.Count(paper => paper.Round > 1),
            ["key"] = papers.Count(paper => paper is { IsKey: true, IsAccepted: true }),
            ["units"] = parts.Select(part => part.Unit).Distinct().Count(),
            ["answers"] = parts.Sum(part => part.Answers),
            ["answers-in-time"] = parts.Sum(part => part.Answers - part.Late),
            ["answers-late"] = parts.Sum(part => part.Late),
            ["overdue"] = parts.Count(part => part.IsOverdue),
        };
    }

    // In the official order of units: a table to look things up, no ranking.
    static IReadOnlyList<IReadOnlyList<string>> ByUnit(IReadOnlyCollection<Part> parts, UnitTree tree) =>
    [
        .. parts.GroupBy(part => part.Unit).OrderBy(own => tree.Position(own.Key), StringComparer.Ordinal)
            .Select(own => Row(tree.NameOf(own.Key), [own.Count(), own.Sum(part => part.Answers), own.Sum(part => part.Answers - part.Late), own.Sum(part => part.Late), own.Count(part => part.IsOverdue)])),
    ];

    async Task<IReadOnlyList<IReadOnlyList<string>>> BySubject(IReadOnlyCollection<Paper> papers, CancellationToken ct)
    {
        var of = papers.ToLookup(paper => paper.Subject);
        return
        [
            .. (await subjects.All(ct)).Select(one => (one.Name, Own: of[one.Id].ToList())).Append((Name: "未归类", Own: of[null].ToList())).Where(one => one.Own.Count > 0)
                .Select(one => Row(one.Name, [one.Own.Count, one.Own.Count(paper => paper.IsAccepted), one.Own.Count(paper => paper.IsAnswered)])),
        ];
    }

    // Deadlines are lines in the record; those of answers that ended come in the order of the rounds.
    async Task<IReadOnlyList<Part>> Parts(IQueryable<Suggestion> asked, CancellationToken ct)
    {
        var today = clock.Today;
        var rows = await db.Set<Handling>().AsNoTracking().Where(h => h.Role == HandlingRole.Lead && h.State != HandlingStates.Returned && asked.Any(s => s.Id == h.Suggestion))
            .OrderBy(h => h.AssignedOn).ThenBy(h => h.Id).Select(h => new { h.Suggestion, h.Unit, h.ClockLines, h.Due, h.Phase, Answers = h.Answers.Count }).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new Part(
                row.Suggestion, row.Unit, row.Answers,
                row.ClockLines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(CaseClock.Parse)
                    .Where(one => one is { Ended: not null, Rule: "suggestion.answer" or "suggestion.answer.hard" or "suggestion.redo" }).Take(row.Answers).Count(one => one.Ended > one.Due),
                row.Phase == CasePhase.Open && row.Due < today)),
        ];
    }

    static IReadOnlyList<string> Row(string name, IEnumerable<int> numbers) => [name, .. numbers.Select(number => $"{number}")];
}
