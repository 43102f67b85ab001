using System.Linq.Expressions;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions.Figures;

/// <summary>Units' parts as figures read them: staff and deputies all of them, a unit its own.</summary>
sealed class HandlingSource(OfficeDb db, AsKnown known, OfficeClock clock, Rights rights) : FigureSource<Handling>(db, known, clock)
{
    protected override IQueryable<Handling> Visible(IQueryable<Handling> records)
    {
        if (rights.For(SuggestionPermissions.Read).IsAll)
            return records;
        return SuggestionAccess.OfUnits(records, h => h.Unit, rights.For(SuggestionPermissions.Handle).Units);
    }
}

/// <summary>Units' parts that something holds of, by a day.</summary>
sealed class PartsOf(
    HandlingSource source, string id, string name, string measure, string definition, Expression<Func<Handling, bool>> which, Expression<Func<Handling, DateOnly>> day, Expression<Func<Handling, int>> amount)
    : RecordFigure<Handling>(source, new($"handlings.{id}", name, measure, definition, "H17", Dimensions.None, "延期的按新期限算；重新办理的按末次答复算。"))
{
    public override string? OpenTo => SuggestionPermissions.Read;

    protected override IQueryable<FigureRow> Rows(IQueryable<Handling> records, DateOnly today) => records.Where(which).Select(Projection.WithDay(HandlingRows.Of, day, amount));
}

/// <summary>逾期未答复: by the day of the moment asked for.</summary>
sealed class Overdue(HandlingSource source) : RecordFigure<Handling>(source, new(
    "handlings.overdue", "逾期未答复", "件", "答复期限在时段内、早于截至之日还没有答复的主办件。", "H17", Dimensions.None, "延期的按新期限算。"))
{
    public override string? OpenTo => SuggestionPermissions.Read;

    protected override IQueryable<FigureRow> Rows(IQueryable<Handling> records, DateOnly today) =>
        records.Where(h => h.Role == HandlingRole.Lead && h.Phase != CasePhase.Done && h.Due != null && h.Due < today).Select(Projection.WithDay<Handling>(HandlingRows.Of, h => h.Due!.Value, h => 1));
}

static class HandlingRows
{
    public static readonly Expression<Func<Handling, DateOnly, int, FigureRow>> Of = (h, on, amount) => new FigureRow
    {
        Id = h.Id,
        Day = on,
        Unit = h.Unit,
        Person = null,
        Title = h.IsClosed ? "（限定知情）" : h.Title,
        Stream = WorkStream.Business,
        Amount = amount,
        Pillar = Pillar.Hearts,
    };
}
