using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Appraisal.Inspect.Opinions;

/// <summary>The ledger of opinions after inspections (督查意见台账): what is due next first.</summary>
public sealed class OpinionList(InspectionAccess access, Units units, CaseRules rules, OfficeClock clock) : IUseCase
{
    public const int PageSize = 50;

    public sealed record Question
    {
        /// <summary>open, late, reopened, done or all; without it what is open.</summary>
        public string? State { get; init; }

        /// <summary>A code of the grades.</summary>
        public string? Grade { get; init; }

        /// <summary>That unit and everything below it.</summary>
        public Guid? Unit { get; init; }

        public Guid? Round { get; init; }
        public string? After { get; init; }
        public string? Total { get; init; }

        internal string Asked => State ?? "open";
    }

    public sealed record Row(Guid Id, string Title, Guid Unit, string Grade, string State, bool IsDone, DateOnly? Due, DateOnly? IssuedOn, int Reopened);

    public sealed record View(Paged<Row> Page, IReadOnlyList<Filter> Filters, UnitTree Tree, DateOnly Today);

    public async Task<View> Show(Question question, CancellationToken ct) => new(await Page(question, ct), await Filters(question, ct), await units.Tree(ct), clock.Today);

    public async Task<Paged<Row>> Page(Question question, CancellationToken ct)
    {
        var asked = await Ask(question, ct);
        var rows = await After(asked, question).OrderBy(o => o.DueOrder).ThenBy(o => o.Id).Take(PageSize + 1)
            .Select(o => new { o.DueOrder, Row = new Row(o.Id, o.Title, o.Unit, o.Grade, o.State, o.Phase == CasePhase.Done, o.Due, o.IssuedOn, o.Reopened) }).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(rows[PageSize - 1].DueOrder, rows[PageSize - 1].Row.Id) : null;
        return new([.. rows.Take(PageSize).Select(one => one.Row)], next, await Total.Of(asked, question.Total == "exact", ct));
    }

    async Task<IQueryable<InspectionOpinion>> Ask(Question question, CancellationToken ct)
    {
        var today = clock.Today;
        var all = (await access.Opinions(ct)).AsNoTracking();
        if (question.Unit is { } unit)
        {
            var below = (await units.Tree(ct)).Below(unit);
            all = all.Where(o => below.Contains(o.Unit));
        }
        if (question.Round is { } round)
            all = all.Where(o => o.Round == round);
        if (question.Grade is { } grade and not "all")
            all = all.Where(o => o.Grade == grade);
        return question.Asked switch
        {
            "open" => all.Where(o => o.Phase == CasePhase.Open),
            "late" => all.Where(o => o.Phase == CasePhase.Open && o.DueOrder < today),
            "reopened" => all.Where(o => o.Phase == CasePhase.Open && o.Reopened > 0),
            "done" => all.Where(o => o.Phase == CasePhase.Done),
            _ => all,
        };
    }

    static IQueryable<InspectionOpinion> After(IQueryable<InspectionOpinion> all, Question question) => Place.Read<DateOnly, Guid>(question.After) is var (day, id)
        ? all.Where(o => o.DueOrder >= day && (o.DueOrder > day || o.Id > id))
        : all;

    async Task<IReadOnlyList<Filter>> Filters(Question question, CancellationToken ct)
    {
        var counted = new List<FilterValue>();
        foreach (var (state, name) in new[] { ("open", "办理中"), ("late", "逾期"), ("reopened", "退回重改"), ("done", "已了结") })
            counted.Add(new(state, name, await (await Ask(question with { State = state }, ct)).Take(100).CountAsync(ct)));
        return
        [
            new("state", "状态", counted, "open"),
            new("grade", "等级", [.. rules.Choices("inspection-opinion.grade", clock.Today).Values.Select(grade => new FilterValue(grade.Code, grade.Name, null))]),
        ];
    }
}
