using Tongxin.Rules.Packs;
using Tongxin.Rules.Party;

namespace Tongxin.PartyLife;

/// <summary>A year's funds added up (经费账): what there is by the rules, what is planned, spent and left, and what it comes to at the year's end.</summary>
/// <param name="Rule">The percentage of wages in force on the year's first day.</param>
/// <param name="Lines">The plan, by month; what was taken out is not in it.</param>
/// <param name="Spendings">Those that count; what was taken back is not among them.</param>
public sealed record FundAccount(FundYear Year, Threshold Rule, IReadOnlyList<FundPlanLine> Lines, IReadOnlyList<FundAccount.Entry> Spendings)
{
    public sealed record Entry(Guid Id, DateOnly Day, decimal Amount, Guid? Line, Guid Organisation, string Voucher);

    public decimal Entitled => PartyFunds.Entitled(Year.Wages, Rule.Number);
    public decimal Planned => Lines.Sum(line => line.Amount);
    public decimal Spent => Spendings.Sum(entry => entry.Amount);
    public decimal Left => Entitled - Spent;

    /// <summary>What may still be planned.</summary>
    public decimal Unplanned => Entitled - Planned;

    /// <summary>What was spent for a purpose of the plan, or for none.</summary>
    public decimal SpentOn(Guid? line) => Spendings.Where(entry => entry.Line == line).Sum(entry => entry.Amount);

    /// <summary>What the plan still has to come: of each purpose what is not yet spent.</summary>
    public decimal StillPlanned => Lines.Sum(line => Math.Max(0, line.Amount - SpentOn(line.Id)));

    /// <summary>At the year's end, if the plan is carried out.</summary>
    public decimal ByPlan => Spent + StillPlanned;

    /// <summary>At the year's end, at the pace so far; null before the year began.</summary>
    public decimal? AtPace(DateOnly today) => Elapsed(today) is > 0 and var days ? decimal.Round(Spent * Days / days, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>Days of the year that are over, today included.</summary>
    public int Elapsed(DateOnly today) => Math.Clamp(today.DayNumber - new DateOnly(Year.Year, 1, 1).DayNumber + 1, 0, Days);

    public int Days => DateTime.IsLeapYear(Year.Year) ? 366 : 365;
}
