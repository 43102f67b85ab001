using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.PartyLife.Spend;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.PartyLife.Correct;

/// <summary>A spending that was entered wrongly is put right, with a reason (更正).</summary>
public sealed class CorrectSpending(OfficeDb db, FundAccounts accounts, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input : SpendingInput, IVersioned
    {
        [Required(ErrorMessage = "请写明更正的理由。"), StringLength(FundSpending.LongestReason, ErrorMessage = "理由最多 200 字。")]
        public string Reason { get; set; } = "";

        public int Version { get; set; }
    }

    /// <param name="Dropped">Its purpose, where that was taken out of the plan since.</param>
    public sealed record View(FundAccount Account, FundSpending Spending, FundPlanLine? Dropped, IReadOnlyList<UnitNode> Organisations, Refusal? WhyNot, Input Filled);

    /// <exception cref="NotFoundException">No such spending.</exception>
    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        var spending = await db.Set<FundSpending>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new NotFoundException("没有这笔支出，可能网址有误。");
        var account = await accounts.Of(spending.FundYear, ct);
        var dropped = spending.Line is { } line && account.Lines.All(one => one.Id != line) ? await db.Set<FundPlanLine>().AsNoTracking().SingleAsync(l => l.Id == line, ct) : null;
        return new(account, spending, dropped, PartyOrganisations.On(await units.Tree(ct), spending.Day), spending.WhyNotCorrect(), new()
        {
            Day = spending.Day,
            Amount = spending.Amount,
            Purpose = spending.Purpose,
            Line = spending.Line,
            Organisation = spending.Organisation,
            Voucher = spending.Voucher,
            Version = spending.Version,
        });
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var year = (await Show(id, ct)).Account.Year.Year;
        await using var turn = await accounts.InTurn(year, ct);
        var spending = await db.Get<FundSpending>(id, input.Version, ct);
        Refusal.ThrowIf(spending.WhyNotCorrect());
        var facts = input.Read(await accounts.Of(year, ct), await units.Tree(ct), clock.Today, spending);
        spending.Correct(facts, year, Typed.Line(input.Reason), await WrongFact.Of(db, id, ct, "fund-spending.entered", "fund-spending.corrected"));
        await db.SaveUnlessTaken(SpendingInput.TakenMeanwhile, ct);
        await turn.CommitAsync(ct);
    }
}
