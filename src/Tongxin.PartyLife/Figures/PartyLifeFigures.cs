using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;

namespace Tongxin.PartyLife.Figures;

/// <summary>What is counted of Party work's money and people.</summary>
sealed class PartyLifeFigures(SpendingSource spendings, DutySource duties) : IFigures
{
    public IReadOnlyList<Figure> All => [new SpendingsEntered(spendings), new PeopleArranged(duties)];
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

/// <summary>Arrangements as figures read them.</summary>
sealed class DutySource(OfficeDb db, AsKnown known, OfficeClock clock, Rights rights) : FigureSource<PartyDuty>(db, known, clock)
{
    protected override IQueryable<PartyDuty> Visible(IQueryable<PartyDuty> records)
    {
        var scope = rights.For(PartyLifePermissions.View);
        return scope.IsAll ? records : records.Where(duty => scope.Units.Contains(duty.Organisation));
    }
}

/// <summary>党务工作安排.</summary>
sealed class PeopleArranged(DutySource duties) : RecordFigure<PartyDuty>(duties, new(
    "party.workforce", "党务工作安排", "人", "开始日期在时段内、到截至之日还没有结束的专职和帮助工作的安排；书记、委员等职务不在内。", "T5", Dimensions.Person, "更正的按更正后的算；结束的，最后一天以后不算。"))
{
    protected override IQueryable<FigureRow> Rows(IQueryable<PartyDuty> records, DateOnly today) =>
        records.Where(duty => duty.To == null || duty.To >= today).Select(duty => new FigureRow
        {
            Id = duty.Id,
            Day = duty.From,
            Unit = duty.Organisation,
            Person = duty.Person,
            Stream = null,
            Pillar = null,
            Title = "党务工作安排",
            Amount = 1,
        });
}
