using System.Linq.Expressions;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;

namespace Tongxin.Appraisal.Inspect;

/// <summary>What is counted of inspections.</summary>
sealed class InspectionFigures(OpinionSource opinions) : IFigures
{
    public IReadOnlyList<Figure> All => [new OpinionsIssued(opinions), new OpinionsLate(opinions), new OpinionsReopened(opinions)];
}

/// <summary>Opinions as figures read them: those that were issued.</summary>
sealed class OpinionSource(OfficeDb db, AsKnown known, OfficeClock clock, Rights rights) : FigureSource<InspectionOpinion>(db, known, clock)
{
    protected override IQueryable<InspectionOpinion> Visible(IQueryable<InspectionOpinion> records)
    {
        var scope = rights.For(InspectionPermissions.View);
        return records.Where(opinion => opinion.IssuedOn != null && (scope.IsAll || scope.Units.Contains(opinion.Unit)));
    }
}

abstract class OpinionFigure(OpinionSource opinions, string id, string name, string definition) : RecordFigure<InspectionOpinion>(
    opinions, new(id, name, "件", definition, "T7 T9", Dimensions.None, "撤回的不算；退回重改的还是一件。"))
{
    protected static readonly Expression<Func<InspectionOpinion, FigureRow>> Row = opinion => new FigureRow
    {
        Id = opinion.Id,
        Day = opinion.IssuedOn!.Value,
        Unit = opinion.Unit,
        Person = null,
        Stream = null,
        Pillar = null,
        Title = opinion.Title,
        Amount = 1,
    };

    protected static IQueryable<InspectionOpinion> Standing(IQueryable<InspectionOpinion> records) => records.Where(opinion => opinion.State != InspectionOpinion.Withdrawn);
}

/// <summary>发出的督查意见.</summary>
sealed class OpinionsIssued(OpinionSource opinions) : OpinionFigure(opinions, "inspections.opinions", "督查意见", "在时段内发出的督查意见，一件算一件。")
{
    protected override IQueryable<FigureRow> Rows(IQueryable<InspectionOpinion> records, DateOnly today) => Standing(records).Select(Row);
}

/// <summary>逾期的督查意见.</summary>
sealed class OpinionsLate(OpinionSource opinions) : OpinionFigure(opinions, "inspections.opinions-late", "逾期督查意见", "在时段内发出、到截至之日该签收或该反馈而逾期的督查意见。")
{
    protected override IQueryable<FigureRow> Rows(IQueryable<InspectionOpinion> records, DateOnly today) => Standing(records)
        .Where(opinion => (opinion.State == InspectionOpinion.Issued || opinion.State == InspectionOpinion.Received) && opinion.Due < today).Select(Row);
}

/// <summary>退回重改的督查意见.</summary>
sealed class OpinionsReopened(OpinionSource opinions) : OpinionFigure(opinions, "inspections.opinions-reopened", "退回重改的督查意见", "在时段内发出、复查不合格而退回整改过的督查意见，退回几次也算一件。")
{
    protected override IQueryable<FigureRow> Rows(IQueryable<InspectionOpinion> records, DateOnly today) => Standing(records).Where(opinion => opinion.Reopened > 0).Select(Row);
}
