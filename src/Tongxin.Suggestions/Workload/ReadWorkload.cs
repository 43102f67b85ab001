using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Workload;

/// <summary>What each handling unit has on hand and has answered (承办情况), made of figures. Units stand in official order, never by number; a unit sees its own row.</summary>
public sealed class ReadWorkload(OfficeDb db, SuggestionAccess access, Rights rights, Units units, FigureCatalogue catalogue, CaseRules rules, OfficeClock clock) : IUseCase
{
    /// <summary>What falls due within so many working days is said apart.</summary>
    public const int SoonDays = 10;

    const int MostLate = 20, YearsBack = 10, YearsAhead = 2;

    /// <summary>A number; no address where nobody can open its list.</summary>
    public sealed record Cell(int Count, string? Address);

    public sealed record Row(UnitNode Unit, Cell InHand, Cell Soon, Cell Overdue, Cell Assigned, Cell Answered, Cell AnsweredLate, Cell Workdays, Cell Returned)
    {
        /// <summary>Working days to an answer; null where nothing was answered.</summary>
        public decimal? Average => Answered.Count == 0 ? null : Math.Round((decimal)Workdays.Count / Answered.Count, 1);
    }

    /// <summary>An item that is overdue.</summary>
    public sealed record Late(Guid Suggestion, string Number, string Title, Guid Unit, DateOnly Due);

    public sealed record View(int Year, IReadOnlyList<Row> Rows, IReadOnlyList<Late> Late, UnitTree Tree, DateOnly Today);

    /// <param name="year">As it stands in the address; the present one without it.</param>
    /// <exception cref="WrongInputException">It is no year.</exception>
    public async Task<View> Show(string? year, CancellationToken ct)
    {
        var (of, tree) = (YearOf(year), await units.Tree(ct));
        return new(of, await Rows(of, tree, ct), await Overdue(ct), tree, clock.Today);
    }

    /// <summary>The same rows for exports.</summary>
    public async Task<IReadOnlyList<Row>> All(string? year, CancellationToken ct) => await Rows(YearOf(year), await units.Tree(ct), ct);

    public int YearOf(string? year) => Asked.Whole(year, "year", "年度", Asked.FirstYear, Asked.LastYear) ?? clock.Today.Year;

    async Task<IReadOnlyList<Row>> Rows(int year, UnitTree tree, CancellationToken ct)
    {
        var today = clock.Today;
        var (ofYear, now) = (new Slice(null, null, new(year, 1, 1), new(year, 12, 31)), new Slice(null, null, new(today.Year - YearsBack, 1, 1), new(today.Year + YearsAhead, 12, 31)));
        (string Id, Slice Slice)[] asked =
        [
            ("owed", now), ("owed", now with { From = today, To = Workdays(today, SoonDays) }), ("overdue", now),
            ("assigned", ofYear), ("answered", ofYear), ("answered-late", ofYear), ("answer-workdays", ofYear), ("returned", ofYear),
        ];
        var (figures, numbers) = (new List<Figure>(), new List<IReadOnlyDictionary<Guid, int>>());
        foreach (var (id, slice) in asked)
        {
            figures.Add(catalogue.Find($"handlings.{id}")!);
            numbers.Add(await (await figures[^1].Find(slice, ct)).By(row => row.Unit, ct));
        }
        var (mayOpen, own) = (rights.For(SuggestionPermissions.Read).IsAll, rights.For(SuggestionPermissions.Handle).Units);
        return [.. tree.All.Where(unit => own.Contains(unit.Id) || numbers.Exists(known => known.ContainsKey(unit.Id))).OrderBy(unit => tree.Position(unit.Id), StringComparer.Ordinal).Select(unit =>
        {
            Cell Of(int at) => new(numbers[at].GetValueOrDefault(unit.Id), mayOpen ? figures[at].Address(asked[at].Slice with { Unit = unit.Id, Within = [unit.Id], Own = true }) : null);
            return new Row(unit, Of(0), Of(1), Of(2), Of(3), Of(4), Of(5), Of(6), Of(7));
        })];
    }

    async Task<IReadOnlyList<Late>> Overdue(CancellationToken ct)
    {
        var today = clock.Today;
        return await access.Visible(db.Set<Handling>().AsNoTracking()).Where(h => h.Phase != CasePhase.Done && h.Role == HandlingRole.Lead && h.DueOrder < today).OrderBy(h => h.DueOrder).ThenBy(h => h.Id).Take(MostLate)
            .Join(db.Set<Suggestion>(), h => h.Suggestion, s => s.Id, (h, s) => new { s.Id, s.Number, s.Title, h.Unit, h.DueOrder, Handling = h.Id })
            .OrderBy(one => one.DueOrder).ThenBy(one => one.Handling).Select(one => new Late(one.Id, one.Number, one.Title, one.Unit, one.DueOrder)).ToListAsync(ct);
    }

    DateOnly Workdays(DateOnly from, int count)
    {
        var day = from;
        while (rules.Calendar.WorkdaysBetween(from, day) < count)
            day = day.AddDays(1);
        return day;
    }
}
