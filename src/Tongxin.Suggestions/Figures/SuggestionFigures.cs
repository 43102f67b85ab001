using System.Linq.Expressions;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;
using Tongxin.Suggestions.Promises;

namespace Tongxin.Suggestions.Figures;

/// <summary>What is counted of suggestions and of what units do with them.</summary>
sealed class SuggestionFigures(SuggestionSource suggestions, HandlingSource handlings, CommitmentSource commitments, CaseRules rules, OfficeClock clock) : IFigures
{
    static readonly string[] NotAccepted = [States.Signing, States.Submitted, States.Returned, States.Letter, States.Withdrawn];

    public IReadOnlyList<Figure> All =>
    [
        new PapersIn(suggestions, "received", "收到建议议案", "提交日期在时段内的建议和议案，不论后来怎样。", s => true, s => s.SubmittedOn!.Value),
        new PapersIn(suggestions, "waiting", "待审查", "提交日期在时段内、截至之日还没有审查的。", s => s.State == States.Submitted, s => s.SubmittedOn!.Value),
        new PapersIn(suggestions, "accepted", "立案", "提交日期在时段内、已经立案的建议和议案，并案的各算一件。", s => !NotAccepted.Contains(s.State), s => s.SubmittedOn!.Value),
        new PapersIn(suggestions, "merged", "并案", "提交日期在时段内、并入另一件一并办理的。", s => s.MergedInto != null, s => s.SubmittedOn!.Value),
        new PapersIn(suggestions, "returned", "不予立案", "提交日期在时段内、退回代表的。", s => s.State == States.Returned, s => s.SubmittedOn!.Value),
        new PapersIn(suggestions, "letters", "转作来信", "提交日期在时段内、转作来信办理的。", s => s.State == States.Letter, s => s.SubmittedOn!.Value),
        new PapersIn(suggestions, "withdrawn", "撤回", "提交日期在时段内、代表撤回的。", s => s.State == States.Withdrawn, s => s.SubmittedOn!.Value),
        new PapersIn(suggestions, "key", "重点督办件", "提交日期在时段内、列为重点督办的。", s => s.IsKey, s => s.SubmittedOn!.Value),
        new PapersIn(suggestions, "answered", "答复代表", "末次答复日期在时段内的建议和议案，并案的各算一件。", s => s.AnsweredOn != null, s => s.AnsweredOn!.Value),
        new PapersIn(suggestions, "satisfied", "代表满意", "末次答复日期在时段内、代表对结果评价为满意的。", s => s.AnsweredOn != null && s.Satisfaction == Satisfaction.Satisfied, s => s.AnsweredOn!.Value),
        new PapersIn(suggestions, "mostly", "代表基本满意", "末次答复日期在时段内、代表对结果评价为基本满意的。", s => s.AnsweredOn != null && s.Satisfaction == Satisfaction.Mostly, s => s.AnsweredOn!.Value),
        new PapersIn(suggestions, "not-satisfied", "代表不满意", "末次答复日期在时段内、代表对结果评价为不满意的。", s => s.AnsweredOn != null && s.Satisfaction == Satisfaction.Not, s => s.AnsweredOn!.Value),
        new PapersIn(suggestions, "unrated", "代表未评价", "末次答复日期在时段内、还没有评价或者到期没有评价的；单列，不算满意。", s => s.AnsweredOn != null && s.Satisfaction == null, s => s.AnsweredOn!.Value),
        new PapersIn(suggestions, "redone", "重新办理", "提交日期在时段内、重新办理过的。", s => s.Round > 1, s => s.SubmittedOn!.Value),
        .. rules.Classes(clock.Today).Select(one => new PapersIn(suggestions, $"class-{one.Code.ToLowerInvariant()}", $"办理结果：{rules.ClassWords(one.Code, clock.Today)}",
            $"末次答复日期在时段内、办理结果为“{one.Words}”的。", s => s.AnsweredOn != null && s.ResultClass == one.Code, s => s.AnsweredOn!.Value)),
        new PartsOf(handlings, "assigned", "交办", "件", "交办日期在时段内的主办件；协办的不算，退办改交的、撤销了的不再算。", h => h.Role == HandlingRole.Lead && !HandlingStates.Gone.Contains(h.State), h => h.AssignedOn, h => 1),
        new PartsOf(handlings, "owed", "待答复", "件", "答复期限在时段内、截至之日还没有答复的主办件。", h => h.Role == HandlingRole.Lead && h.Phase != CasePhase.Done && h.Due != null, h => h.Due!.Value, h => 1),
        new Overdue(handlings),
        new PartsOf(handlings, "answered", "已答复", "件", "末次答复日期在时段内的主办件。", h => h.AnsweredOn != null, h => h.AnsweredOn!.Value, h => 1),
        new PartsOf(handlings, "answered-late", "逾期答复", "件", "末次答复日期在时段内、晚于当时期限的主办件。", h => h.AnsweredOn != null && h.AnsweredLate, h => h.AnsweredOn!.Value, h => 1),
        new PartsOf(handlings, "answer-days", "答复用时", "天", "末次答复日期在时段内的主办件，从起算之日到答复之日的日历天数合计；除以已答复件数就是平均用时。", h => h.AnsweredOn != null, h => h.AnsweredOn!.Value, h => h.AnswerDays),
        new PartsOf(handlings, "answer-workdays", "答复用时（工作日）", "天", "末次答复日期在时段内的主办件，从起算之日到答复之日的工作日数合计。", h => h.AnsweredOn != null, h => h.AnsweredOn!.Value, h => h.AnswerWorkdays),
        new PartsOf(handlings, "satisfied", "答复获满意", "件", "末次答复日期在时段内、代表对结果评价为满意的主办件；并案的按主件算。", h => h.AnsweredOn != null && h.Satisfaction == Satisfaction.Satisfied, h => h.AnsweredOn!.Value, h => 1),
        new PartsOf(handlings, "mostly", "答复获基本满意", "件", "末次答复日期在时段内、代表对结果评价为基本满意的主办件；并案的按主件算。", h => h.AnsweredOn != null && h.Satisfaction == Satisfaction.Mostly, h => h.AnsweredOn!.Value, h => 1),
        new PartsOf(handlings, "not-satisfied", "答复不满意", "件", "末次答复日期在时段内、代表对结果评价为不满意、还没有重新交办的主办件；并案的按主件算。", h => h.AnsweredOn != null && h.Satisfaction == Satisfaction.Not, h => h.AnsweredOn!.Value, h => 1),
        new PartsOf(handlings, "unrated", "答复未评价", "件", "末次答复日期在时段内、还没有评价或者到期没有评价的主办件；单列，不算满意。", h => h.AnsweredOn != null && h.Satisfaction == null, h => h.AnsweredOn!.Value, h => 1),
        .. rules.Classes(clock.Today).Select(one => new PartsOf(handlings, $"class-{one.Code.ToLowerInvariant()}", $"答复结果：{rules.ClassWords(one.Code, clock.Today)}", "件",
            $"末次答复日期在时段内、答复的类别为“{one.Words}”的主办件。", h => h.AnsweredOn != null && h.DraftClass == one.Code, h => h.AnsweredOn!.Value, h => 1)),
        new PartsOf(handlings, "returned", "退办", "件", "交办日期在时段内、退回改由别家办的。", h => h.State == HandlingStates.Returned, h => h.AssignedOn, h => 1),
        new Promised(commitments, "due", "到期承诺", "落实日期在时段内的承诺事项，不论落实与否；不再落实的不算。", today => c => c.State != Commitment.Dropped),
        new Promised(commitments, "kept", "承诺已落实", "落实日期在时段内、已经落实了结的承诺事项。", today => c => c.State == Commitment.Kept),
        new Promised(commitments, "late", "承诺逾期未落实", "落实日期在时段内、早于截至之日还没有报落实情况的承诺事项。", today => c => c.Phase == CasePhase.Open && c.DueOn < today),
    ];
}

/// <summary>Suggestions as figures read them: what was submitted. The title of a closed one is not told.</summary>
sealed class SuggestionSource(OfficeDb db, AsKnown known, OfficeClock clock, Rights rights, Subjects subjects, Units units) : FigureSource<Suggestion>(db, known, clock)
{
    /// <summary>The unit in whose number suggestions stand: the deputies' working body, there once a figure is asked.</summary>
    public Guid Body { get; private set; }

    public override async Task<Found> Find(Slice slice, Func<IQueryable<Suggestion>, DateOnly, IQueryable<FigureRow>> rows, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        Body = (tree.All.FirstOrDefault(unit => unit.Kind == UnitKind.DeputiesBody) ?? tree.Roots.First()).Id;
        return await base.Find(slice, rows, ct);
    }

    protected override IQueryable<Suggestion> Visible(IQueryable<Suggestion> records) =>
        rights.For(SuggestionPermissions.Read).IsAll ? records.Where(s => s.SubmittedOn != null) : records.Where(s => false);

    public async Task<FigureKinds?> Kinds(CancellationToken ct) => new("主题", [.. (await subjects.All(ct)).Select(subject => (subject.Id, subject.Name)), (Guid.Empty, "未归类")]);
}

/// <summary>Suggestions that something holds of, each once, by a day.</summary>
sealed class PapersIn(SuggestionSource source, string id, string name, string definition, Expression<Func<Suggestion, bool>> which, Expression<Func<Suggestion, DateOnly>> day) : RecordFigure<Suggestion>(source, new(
    $"suggestions.{id}", name, "件", definition, "H17", Dimensions.Person, "重新办理的按末次答复算，改评的按末次评价算。"))
{
    public override string? OpenTo => SuggestionPermissions.Read;

    public override Task<FigureKinds?> Kinds(CancellationToken ct) => source.Kinds(ct);

    protected override IQueryable<FigureRow> Rows(IQueryable<Suggestion> records, DateOnly today)
    {
        var body = source.Body;
        return records.Where(which).Select(Projection.WithDay((Suggestion s, DateOnly on) => new FigureRow
        {
            Id = s.Id,
            Day = on,
            Unit = body,
            Person = s.Lead,
            Title = s.IsClosed ? "（限定知情）" : s.Title,
            Stream = WorkStream.Business,
            Amount = 1,
            Kind = s.Subject ?? Guid.Empty,
            Pillar = Pillar.Hearts,
        }, day));
    }
}
