using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Cases;
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

    const int MostWithin = 250;

    /// <summary>More units than this are not merged; nobody serves in so many.</summary>
    const int MostRanges = 20;

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

        /// <summary>Bills are so few that what a unit has of them is found among them, not among all that the unit has.</summary>
        internal bool IsOfBills => Kind == "bill";

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
        var asked = Ask(question);
        var rows = await Rows(From(question, PageSize + 1)).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(question.IsByClock ? rows[PageSize - 1].DueOrder : rows[PageSize - 1].ProposedOn, rows[PageSize - 1].Id) : null;
        var total = question is { After: null, Total: null } && next is null ? new Total(rows.Count, false) : await Total.Of(asked, question.Total == "exact", ct);
        return new(next is null ? rows : rows[..PageSize], next, total);
    }

    /// <summary>The first of what is asked, in its order, from the place where the last page ended.</summary>
    internal IQueryable<Suggestion> From(Question question, int count)
    {
        if (question.IsOfParts || question.IsOfBills || access.OnlyUnits is not { Count: > 1 and <= MostRanges } units)
            return First(Find(question), question, count).Select(one => one.Paper);
        // Each unit's own range of the index, merged.
        var found = units.Order().Select(unit => First(Find(question, unit), question, count).Select(one => one.Id)).Aggregate((one, other) => one.Union(other));
        return First(InPlace(db.Set<Suggestion>().AsNoTracking().Where(s => found.Contains(s.Id))), question, count).Select(one => one.Paper);
    }

    /// <summary>All that is asked, in no order.</summary>
    IQueryable<Suggestion> Ask(Question question) => Find(question).Select(one => one.Paper);

    IQueryable<Placed> Find(Question question, Guid? ofUnit = null)
    {
        var today = clock.Today;
        var soon = rules.Calendar.Add(today, Math.Clamp(question.Within ?? rules.Number("suggestion.remind.early", today), 0, MostWithin), CountUnit.Workday).Date;
        var papers = access.Visible(db.Set<Suggestion>().AsNoTracking());
        // The kind stands in the statement itself, not beside it: only then the indexes of bills answer.
        if (question.IsOfBills)
            papers = papers.Where(s => s.Kind == SuggestionKind.Bill);
        var all = Parts(question, ofUnit, today, soon) is not { } parts ? InPlace(papers)
            : question.IsOfBills ? InPlace(papers.Where(s => parts.Any(h => h.Suggestion == s.Id)))
            : InPlace(parts, question);
        all = question.Asked switch
        {
            "open" => all.Where(one => one.Phase == CasePhase.Open),
            "soon" or "late" when question.IsOfParts => all.Where(one => one.Phase == CasePhase.Open),
            "soon" => all.Where(one => one.Phase == CasePhase.Open && one.DueOrder >= today && one.DueOrder <= soon),
            "late" => all.Where(one => one.Phase == CasePhase.Open && one.DueOrder < today),
            "done" => all.Where(one => one.Phase == CasePhase.Done),
            "all" => all,
            var state => all.Where(one => one.State == state),
        };
        if (question.Kind == "suggestion")
            all = all.Where(one => one.Paper.Kind == SuggestionKind.Suggestion);
        if (question.Subject is { } subject)
            all = all.Where(one => one.Paper.Subject == subject);
        if (question.Lead is { } lead)
            all = all.Where(one => one.Paper.Lead == lead);
        if (question.Year is { } year)
        {
            // It is the year in which it was proposed; asked by the day, the list in that order begins where the year does.
            var (first, last) = (new DateOnly(Math.Clamp(year, 1, 9999), 1, 1), new DateOnly(Math.Clamp(year, 1, 9999), 12, 31));
            all = all.Where(one => one.ProposedOn >= first && one.ProposedOn <= last);
        }
        return question.Key == "1" ? all.Where(one => one.Paper.IsKey) : all;
    }

    /// <summary>The parts of units by which suggestions are found; null where everybody's are asked for.</summary>
    IQueryable<Handling>? Parts(Question question, Guid? ofUnit, DateOnly today, DateOnly soon)
    {
        var (parts, me) = (db.Set<Handling>().AsNoTracking(), access.Me);
        if (!question.IsOfParts)
        {
            if (access.OnlyUnits is not { } units)
                return null;
            return SuggestionAccess.OfUnits(parts, h => h.Unit, ofUnit is { } one ? new HashSet<Guid> { one } : units);
        }
        parts = parts.Where(h => !HandlingStates.Gone.Contains(h.State));
        if (question.Unit is { } unit)
            parts = parts.Where(h => h.Unit == unit);
        // What a person is to do belongs to the person's unit: said too, because no index begins with the person.
        if (question.Given == "me" && access.OnlyUnits is { Count: > 0 } own)
            parts = SuggestionAccess.OfUnits(parts, h => h.Unit, own);
        if (question.Given == "me")
            parts = parts.Where(h => h.Person == me);
        return question.Asked switch
        {
            "soon" => parts.Where(h => h.Phase == CasePhase.Open && h.DueOrder >= today && h.DueOrder <= soon),
            "late" => parts.Where(h => h.Phase == CasePhase.Open && h.DueOrder < today),
            _ => parts,
        };
    }

    // A unit that got the same again has two parts of it: its last one stands for it.
    IQueryable<Placed> InPlace(IQueryable<Handling> parts, Question question) =>
        from h in parts
        where !parts.Any(later => later.Suggestion == h.Suggestion && later.Id > h.Id)
        join s in question.IsOfParts ? access.Visible(db.Set<Suggestion>().AsNoTracking()) : db.Set<Suggestion>().AsNoTracking() on h.Suggestion equals s.Id
        select new Placed { Paper = s, Id = h.Suggestion, State = h.PaperState, Phase = h.PaperPhase, DueOrder = h.PaperDueOrder, ProposedOn = h.ProposedOn };

    static IQueryable<Placed> InPlace(IQueryable<Suggestion> papers) =>
        papers.Select(s => new Placed { Paper = s, Id = s.Id, State = s.State, Phase = s.Phase, DueOrder = s.DueOrder, ProposedOn = s.ProposedOn });

    static IQueryable<Placed> First(IQueryable<Placed> all, Question question, int count)
    {
        // The first comparison alone gives the index where to begin; the second leaves out what was on the page before.
        if (Place.Read<DateOnly, Guid>(question.After) is var (day, id))
            all = question.IsByClock
                ? all.Where(one => one.DueOrder >= day && (one.DueOrder > day || one.Id > id))
                : all.Where(one => one.ProposedOn <= day && (one.ProposedOn < day || one.Id < id));
        return (question.IsByClock ? all.OrderBy(one => one.DueOrder).ThenBy(one => one.Id) : all.OrderByDescending(one => one.ProposedOn).ThenByDescending(one => one.Id)).Take(count);
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
