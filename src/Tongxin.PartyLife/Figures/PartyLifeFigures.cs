using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;

namespace Tongxin.PartyLife.Figures;

/// <summary>What is counted of Party work's money and people.</summary>
sealed class PartyLifeFigures(SpendingSource spendings) : IFigures
{
    public IReadOnlyList<Figure> All => [new SpendingsEntered(spendings)];
}

/// <summary>Spendings as figures read them.</summary>
sealed class SpendingSource(OfficeDb db, AsKnown known, OfficeClock clock, Rights rights) : FigureSource<FundSpending>(db, known, clock)
{
    protected override IQueryable<FundSpending> Visible(IQueryable<FundSpending> records)
    {
        var scope = rights.For(PartyLifePermissions.View);
        return scope.IsAll ? records : records.Where(spending => scope.Units.Contains(spending.Organisation));
    }
}

/// <summary>党建经费支出.</summary>
sealed class SpendingsEntered(SpendingSource spendings) : RecordFigure<FundSpending>(spendings, new(
    "party.funds.spendings", "党建经费支出", "笔", "日期在时段内、没有撤回的党建经费支出的笔数，记在支出的党组织名下。", "T6", Dimensions.None, "更正的按更正后的日期和党组织算，撤回（红冲）的不算。"))
{
    protected override IQueryable<FigureRow> Rows(IQueryable<FundSpending> records, DateOnly today) =>
        records.Where(spending => spending.WithdrawnOn == null).Select(spending => new FigureRow
        {
            Id = spending.Id,
            Day = spending.Day,
            Unit = spending.Organisation,
            Person = null,
            Stream = null,
            Pillar = null,
            Title = spending.Purpose,
            Amount = 1,
        });
}
