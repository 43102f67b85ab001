using Microsoft.EntityFrameworkCore;
using Tongxin.Boards.Overview;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;
using Tongxin.Rules.Packs;

namespace Tongxin.Boards.Reductions;

/// <summary>Fewer meetings and documents (精文简会): the year's numbers against a base year, what they come to at the present pace, and when the target is missed.</summary>
public sealed class ReadReductions(OfficeDb db, Units units, BoardReach reach, Rights rights, FigureCatalogue catalogue, OfficeRules rules, OfficeClock clock) : IUseCase
{
    /// <summary>The figures that are to become fewer; by how much stands in the rules under reduction.ID.</summary>
    public static readonly IReadOnlyList<string> Figures = ["activities.meeting", "activities.document"];

    /// <param name="Target">The most there may be this year; null while no base is set.</param>
    /// <param name="Course">By month: its last day, how many there were until then, and the target's even share.</param>
    public sealed record Row(
        Figure Figure, Threshold Rule, ReductionBase? Base, int? Target, int Number, string Address, Forecast? Forecast, IReadOnlyList<(DateOnly Until, int Number, int? Share)> Course);

    public sealed record View(int Year, DateOnly Today, IReadOnlyList<Row> Rows, bool MaySet);

    /// <exception cref="NotAllowedException">The office's board is out of reach.</exception>
    public async Task<View> Show(CancellationToken ct)
    {
        reach.Insist(null, await units.Tree(ct));
        var today = clock.Today;
        var bases = await db.Set<ReductionBase>().AsNoTracking().ToDictionaryAsync(one => one.Figure, ct);
        var rows = new List<Row>();
        foreach (var id in Figures)
            if (catalogue.Find(id) is { } figure && RuleOf(id) is { } rule)
                rows.Add(await RowOf(figure, rule, bases.GetValueOrDefault(id), today, ct));
        return new(today.Year, today, rows, rights.May(BoardPermissions.Targets));
    }

    /// <summary>By how much the figure is to become smaller; null where no rule says so.</summary>
    public Threshold? RuleOf(string figure) => rules.InForce.Threshold($"reduction.{figure}", clock.Today);

    /// <summary>The most there may be: the base less the percentage, in full ones.</summary>
    public static int TargetOf(int number, Threshold rule) => (int)decimal.Floor(number * (100 - rule.Number) / 100);

    static async Task<Row> RowOf(Figure figure, Threshold rule, ReductionBase? of, DateOnly today, CancellationToken ct)
    {
        var slice = new Slice(null, null, new(today.Year, 1, 1), today);
        var days = await (await figure.Find(slice, ct)).By(row => row.Day, ct);
        var target = of is null ? (int?)null : TargetOf(of.Number, rule);
        return new(figure, rule, of, target, days.Values.Sum(), figure.Address(slice), target is { } most ? Forecast.Of(days, today, most) : null, Course(days, today, target));
    }

    static List<(DateOnly, int, int?)> Course(IReadOnlyDictionary<DateOnly, int> days, DateOnly today, int? target)
    {
        var course = new List<(DateOnly, int, int?)>();
        var (sum, year) = (0, new DateOnly(today.Year, 12, 31).DayOfYear);
        for (var day = new DateOnly(today.Year, 1, 1); day <= today; day = day.AddDays(1))
        {
            sum += days.GetValueOrDefault(day);
            if (day.AddDays(1).Day == 1 || day == today)
                course.Add((day, sum, target * day.DayOfYear / year));
        }
        return course;
    }
}
