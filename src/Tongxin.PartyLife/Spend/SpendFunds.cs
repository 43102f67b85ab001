using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.PartyLife.Spend;

/// <summary>The general office enters a spending with its voucher, once (记支出); more than is left is refused.</summary>
public sealed class SpendFunds(OfficeDb db, FundAccounts accounts, Units units, Attaching attaching, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input : SpendingInput;

    public sealed record View(FundAccount Account, IReadOnlyList<UnitNode> Organisations, Input Filled);

    public async Task<View> Show(int year, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        var account = await accounts.Of(year, ct);
        var organisations = PartyOrganisations.On(await units.Tree(ct), clock.Today);
        return new(account, organisations, new()
        {
            Day = year == clock.Today.Year ? clock.Today : null,
            Organisation = organisations.FirstOrDefault(unit => unit.Kind == UnitKind.OfficePartyCommittee)?.Id,
        });
    }

    /// <returns>The spending.</returns>
    public async Task<Guid> Run(int year, Input input, IReadOnlyList<ReceivedFile> files, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        await using var turn = await accounts.InTurn(year, ct);
        var account = await accounts.Of(year, ct);
        var spending = new FundSpending(account.Year, input.Read(account, await units.Tree(ct), clock.Today, null));
        db.Add(spending);
        var kept = await attaching.Put(spending.Id, files, spending.Attach, ct);
        await db.SaveUnlessTaken(SpendingInput.TakenMeanwhile, ct);
        await turn.CommitAsync(ct);
        await attaching.Kept(kept, ct);
        return spending.Id;
    }
}
