using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Calendar;

namespace Tongxin.Suggestions.List;

/// <summary>The list of suggestions: page, API and export ask this one question.</summary>
public sealed class SuggestionList(OfficeDb db, SuggestionAccess access, Units units, CaseRules rules, OfficeClock clock) : IUseCase
{
    public const int PageSize = 20;

    const int MostWithin = 250, Few = 2_000;

    // All that the units asked for had to do with, where it is few: a list in its order would look through everybody's for them.
    IReadOnlyList<Guid>? ofUnits;

    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        /// <summary>open, soon, late, done, all, or one state of the procedure; without it what is open.</summary>
        public string? State { get; init; }

        /// <summary>suggestion or bill.</summary>
        public string? Kind { get; init; }

        public Guid? Subject { get; init; }

        /// <summary>A handling unit.</summary>
        public Guid? Unit { get; init; }

        /// <summary>me: what the person's own unit gave the person to do.</summary>
        public string? Given { get; init; }

        /// <summary>The lead deputy.</summary>
        public Guid? Lead { get; init; }

        public int? Year { get; init; }

        /// <summary>1: only those that leaders follow themselves.</summary>
        public string? Key { get; init; }

        /// <summary>How many workdays soon is.</summary>
        public int? Within { get; init; }

        public string? After { get; init; }
        public string? Total { get; init; }

        internal string Asked => State ?? "open";

        /// <summary>It is asked of what units have to do: soon and late is then what they owe.</summary>
        internal bool IsOfParts => Unit is not null || Given == "me";

        /// <summary>What waits is ordered by its clock, what is over by its day.</summary>
        internal bool IsByClock => Asked is not ("all" or "done" or States.Closed or States.Returned or States.Letter or States.Withdrawn);
    }

    public sealed record Row(
        Guid Id, SuggestionKind Kind, string Number, int Year, string Title, string Lead, DateOnly? SubmittedOn, string State, CasePhase Phase, DateOnly? Due, DateOnly DueOrder, DateOnly ProposedOn,
        string ResultClass, Satisfaction? Satisfaction, int Round, bool IsKey);

    public sealed record View(Paged<Row> Page, IReadOnlyDictionary<Guid, string> Handlers, IReadOnlyList<Filter> Filters, UnitTree Tree, DateOnly Today);

    public async Task<View> Show(Question question, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var page = await Page(question, ct);
        return new(page, await Handlers(page.Rows, tree, ct), await Filters(question, ct), tree, clock.Today);
    }

    public async Task<Paged<Row>> Page(Question question, CancellationToken ct)
    {
        await Narrow(question, ct);
        var asked = Ask(question);
        var rows = await Rows(From(question)).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(question.IsByClock ? rows[PageSize - 1].DueOrder : rows[PageSize - 1].ProposedOn, rows[PageSize - 1].Id) : null;
        var total = question is { After: null, Total: null } && next is null ? new Total(rows.Count, false) : await Total.Of(asked, question.Total == "exact", ct);
        return new(next is null ? rows : rows[..PageSize], next, total);
    }

    /// <summary>Looks up what the units asked for had to do with; before anything else is asked.</summary>
    internal async Task Narrow(Question question, CancellationToken ct)
    {
        if ((question.Unit is { } unit ? new HashSet<Guid> { unit } : access.OnlyUnits) is not { } units)
            return;
        var found = await db.Set<Handling>().Where(h => units.Contains(h.Unit)).Select(h => h.Suggestion).Take(Few + 1).ToListAsync(ct);
        ofUnits = found.Count > Few ? null : found;
    }

    /// <summary>What is asked, in its order, from the place where the last page ended.</summary>
    internal IQueryable<Suggestion> From(Question question) => Ordered(After(Ask(question), question), question);

    IQueryable<Suggestion> Ask(Question question)
    {
        var today = clock.Today;
        var soon = rules.Calendar.Add(today, Math.Clamp(question.Within ?? rules.Number("suggestion.remind.early", today), 0, MostWithin), CountUnit.Workday).Date;
        var all = access.Visible(db.Set<Suggestion>().AsNoTracking());
        if (ofUnits is { } few)
            all = all.Where(s => few.Contains(s.Id));
        all = question.Asked switch
        {
            "open" => all.Where(s => s.Phase == CasePhase.Open),
            "soon" or "late" when question.IsOfParts => all.Where(s => s.Phase == CasePhase.Open),
            "soon" => all.Where(s => s.Phase == CasePhase.Open && s.DueOrder >= today && s.DueOrder <= soon),
            "late" => all.Where(s => s.Phase == CasePhase.Open && s.DueOrder < today),
            "done" => all.Where(s => s.Phase == CasePhase.Done),
            "all" => all,
            var state => all.Where(s => s.State == state),
        };
        if (question.Kind is "suggestion" or "bill" && (question.Kind == "bill" ? SuggestionKind.Bill : SuggestionKind.Suggestion) is var kind)
            all = all.Where(s => s.Kind == kind);
        if (question.Subject is { } subject)
            all = all.Where(s => s.Subject == subject);
        if (question.IsOfParts && Parts(question, today, soon) is var parts)
            all = all.Where(s => parts.Any(h => h.Suggestion == s.Id));
        if (question.Lead is { } lead)
            all = all.Where(s => s.Lead == lead);
        if (question.Year is { } year)
        {
            // It is the year in which it was proposed: said by the day too, so that the list in that order begins where the year does.
            var (first, last) = (new DateOnly(Math.Clamp(year, 1, 9999), 1, 1), new DateOnly(Math.Clamp(year, 1, 9999), 12, 31));
            all = all.Where(s => s.Year == year && s.ProposedOn >= first && s.ProposedOn <= last);
        }
        return question.Key == "1" ? all.Where(s => s.IsKey) : all;
    }

    IQueryable<Handling> Parts(Question question, DateOnly today, DateOnly soon)
    {
        var (parts, me) = (db.Set<Handling>().Where(h => !HandlingStates.Gone.Contains(h.State)), access.Me);
        if (question.Unit is { } unit)
            parts = parts.Where(h => h.Unit == unit);
        if (question.Given == "me")
            parts = parts.Where(h => h.Person == me);
        return question.Asked switch
        {
            "soon" => parts.Where(h => h.Phase == CasePhase.Open && h.DueOrder >= today && h.DueOrder <= soon),
            "late" => parts.Where(h => h.Phase == CasePhase.Open && h.DueOrder < today),
            _ => parts,
        };
    }

    static IQueryable<Suggestion> Ordered(IQueryable<Suggestion> all, Question question) => question.IsByClock
        ? all.OrderBy(s => s.DueOrder).ThenBy(s => s.Id)
        : all.OrderByDescending(s => s.ProposedOn).ThenByDescending(s => s.Id);

    static IQueryable<Suggestion> After(IQueryable<Suggestion> all, Question question)
    {
        if (Place.Read<DateOnly, Guid>(question.After) is not var (day, id))
            return all;
        // The first comparison alone gives the index where to begin; the second leaves out what was on the page before.
        return question.IsByClock
            ? all.Where(s => s.DueOrder >= day && (s.DueOrder > day || s.Id > id))
            : all.Where(s => s.ProposedOn <= day && (s.ProposedOn < day || s.Id < id));
    }

    IQueryable<Row> Rows(IQueryable<Suggestion> all) =>
        from s in all
        join person in db.Set<Person>() on s.Lead equals person.Id into leads
        from lead in leads.DefaultIfEmpty()
        select new Row(s.Id, s.Kind, s.Number, s.Year, s.Title, lead == null ? s.Signature : lead.Name, s.SubmittedOn, s.State, s.Phase, s.Due, s.DueOrder, s.ProposedOn, s.ResultClass, s.Satisfaction, s.Round, s.IsKey);

    // Which units handle what stands on the page, the leading ones first.
    async Task<IReadOnlyDictionary<Guid, string>> Handlers(IReadOnlyList<Row> rows, UnitTree tree, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var found = await access.Visible(db.Set<Handling>()).Where(h => ids.Contains(h.Suggestion) && !HandlingStates.Gone.Contains(h.State)).Select(h => new { h.Suggestion, h.Unit, h.Role }).ToListAsync(ct);
        return found.GroupBy(one => one.Suggestion).ToDictionary(same => same.Key, same => string.Join("、", same.OrderBy(one => one.Role).Select(one => tree.ShortOf(one.Unit))));
    }

    Task<IReadOnlyList<Filter>> Filters(Question question, CancellationToken ct)
    {
        var states = rules.Procedures["suggestion"].States;
        return CountedFilters.Count<Suggestion>(db,
        [
            new("state", "状态",
                [("open", "在办"), ("soon", "快到期"), ("late", "已逾期"), .. states.Where(state => state.Phase != "done" && state.Id != States.Signing).Select(state => (state.Id, state.Name)), ("done", "已结束")],
                state => Ask(question with { State = state, After = null }), "open"),
            new("kind", "种类", [("suggestion", "建议"), ("bill", "议案")], kind => Ask(question with { Kind = kind, After = null })),
            .. access.IsHandler ? new CountedFilter<Suggestion>[] { new("given", "经办", [("me", "交给我的")], given => Ask(question with { Given = given, After = null })) } : [],
        ], ct);
    }
}
