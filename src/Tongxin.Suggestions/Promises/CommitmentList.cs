using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Promises;

/// <summary>The ledger of promises (承诺事项台账): what is to be kept, the next first, whatever year it was promised in.</summary>
public sealed class CommitmentList(OfficeDb db, SuggestionAccess access, Units units, CaseRules rules, OfficeClock clock) : IUseCase
{
    public const int PageSize = 20;

    public sealed record Question
    {
        /// <summary>open, late, reported, done or all; without it what is open.</summary>
        public string? State { get; init; }

        public Guid? Unit { get; init; }
        public string? After { get; init; }
        public string? Total { get; init; }

        internal string Asked => State ?? "open";
    }

    public sealed record View(Paged<Commitment> Page, IReadOnlyList<Filter> Filters, UnitTree Tree, DateOnly Today);

    public async Task<View> Show(Question question, CancellationToken ct) => new(await Page(question, ct), await Filters(question, ct), await units.Tree(ct), clock.Today);

    public async Task<Paged<Commitment>> Page(Question question, CancellationToken ct)
    {
        var asked = Ask(question);
        var rows = await After(asked, question).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(rows[PageSize - 1].DueOn, rows[PageSize - 1].Id) : null;
        var total = question is { After: null, Total: null } && next is null ? new Total(rows.Count, false) : await Total.Of(asked, question.Total == "exact", ct);
        return new(next is null ? rows : rows[..PageSize], next, total);
    }

    IQueryable<Commitment> Ask(Question question)
    {
        var today = clock.Today;
        var all = access.Visible(db.Set<Commitment>().AsNoTracking());
        if (question.Unit is { } unit)
            all = all.Where(c => c.Unit == unit);
        return question.Asked switch
        {
            "open" => all.Where(c => c.Phase == CasePhase.Open),
            "late" => all.Where(c => c.Phase == CasePhase.Open && c.DueOn < today),
            "reported" => all.Where(c => c.State == Commitment.Reported),
            "done" => all.Where(c => c.Phase == CasePhase.Done),
            _ => all,
        };
    }

    static IQueryable<Commitment> After(IQueryable<Commitment> all, Question question) => Place.Read<DateOnly, Guid>(question.After) is var (day, id)
        ? all.Where(c => c.DueOn >= day && (c.DueOn > day || c.Id > id))
        : all;

    Task<IReadOnlyList<Filter>> Filters(Question question, CancellationToken ct) => CountedFilters.Count<Commitment>(db,
    [
        new("state", "状态", [("open", "落实中"), ("late", "已逾期"), ("reported", rules.Procedures["commitment"].State(Commitment.Reported).Name), ("done", "已了结"), ("all", "全部")],
            state => Ask(question with { State = state, After = null }), "open"),
    ], ct);
}
