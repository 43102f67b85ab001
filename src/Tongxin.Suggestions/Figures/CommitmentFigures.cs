using System.Linq.Expressions;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;
using Tongxin.Suggestions.Promises;

namespace Tongxin.Suggestions.Figures;

/// <summary>Promises as figures read them: staff and deputies all of them, a unit its own.</summary>
sealed class CommitmentSource(OfficeDb db, AsKnown known, OfficeClock clock, Rights rights) : FigureSource<Commitment>(db, known, clock)
{
    protected override IQueryable<Commitment> Visible(IQueryable<Commitment> records)
    {
        if (rights.For(SuggestionPermissions.Read).IsAll)
            return records;
        var units = rights.For(SuggestionPermissions.Handle).Units;
        return records.Where(c => units.Contains(c.Unit));
    }
}

/// <summary>Promises that something holds of, by the day by which they were to be kept.</summary>
sealed class Promised(CommitmentSource source, string id, string name, string definition, Func<DateOnly, Expression<Func<Commitment, bool>>> which) : RecordFigure<Commitment>(source, new(
    $"commitments.{id}", name, "项", definition, "H17", Dimensions.None, "改过日期的按新的日期算。"))
{
    public override string? OpenTo => SuggestionPermissions.Read;

    protected override IQueryable<FigureRow> Rows(IQueryable<Commitment> records, DateOnly today) => records.Where(which(today)).Select(c => new FigureRow
    {
        Id = c.Id,
        Day = c.DueOn,
        Unit = c.Unit,
        Person = null,
        Title = "承诺事项",
        Stream = WorkStream.Business,
        Amount = 1,
        Pillar = Pillar.Hearts,
    });
}
