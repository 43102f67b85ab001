using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Tongxin.Platform.Data;
using Tongxin.Platform.Statutes;
using Tongxin.Rules.Packs;

namespace Tongxin.PartyLife;

/// <summary>Adds up the funds of a year, for pages, acts and programs alike.</summary>
public sealed class FundAccounts(OfficeDb db, OfficeRules rules)
{
    /// <summary>The rule that says how much of the wages there is.</summary>
    public const string Rule = "party.funds.percent";

    /// <exception cref="NotFoundException">No account was opened for the year.</exception>
    public async Task<FundAccount> Of(int year, CancellationToken ct) => await Find(year, ct) ?? throw new NotFoundException($"还没有建立{year}年的党建经费账。");

    public async Task<FundAccount?> Find(int year, CancellationToken ct) =>
        await db.Set<FundYear>().SingleOrDefaultAsync(y => y.Year == year, ct) is { } kept ? await Of(kept, ct) : null;

    /// <summary>The account in which a record of the year stands.</summary>
    public async Task<FundAccount> Of(Guid fundYear, CancellationToken ct) => await Of(await db.Set<FundYear>().SingleAsync(y => y.Id == fundYear, ct), ct);

    /// <summary>The percentage in force on the year's first day.</summary>
    /// <exception cref="InvalidOperationException">No pack in force has one.</exception>
    public Threshold RuleOf(int year) => rules.InForce.Threshold(Rule, new(year, 1, 1)) ?? throw new InvalidOperationException($"The rule packs have no threshold {Rule} in {year}.");

    /// <summary>Lets acts on one year's money happen one after the other until the transaction ends: whoever comes second sees what the first has spent.</summary>
    public async Task<IDbContextTransaction> InTurn(int year, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        // An update that changes nothing holds the row on both databases.
        await db.Set<FundYear>().Where(y => y.Year == year).ExecuteUpdateAsync(set => set.SetProperty(y => y.Year, y => y.Year), ct);
        return transaction;
    }

    async Task<FundAccount> Of(FundYear year, CancellationToken ct) => new(
        year,
        RuleOf(year.Year),
        await db.Set<FundPlanLine>().AsNoTracking().Where(line => line.FundYear == year.Id && line.DroppedOn == null).OrderBy(line => line.Month).ThenBy(line => line.Id).ToListAsync(ct),
        await db.Set<FundSpending>().AsNoTracking().Where(spending => spending.FundYear == year.Id && spending.WithdrawnOn == null)
            .Select(s => new FundAccount.Entry(s.Id, s.Day, s.Amount, s.Line, s.Organisation, s.Voucher)).ToListAsync(ct));
}
