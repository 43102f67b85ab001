using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Party;

namespace Tongxin.PartyLife.Wages;

/// <summary>The total wages of a year are put right, with a reason (更正工资总额).</summary>
public sealed class CorrectWages(OfficeDb db, FundAccounts accounts, Rights rights) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请填写工资总额。"), Amount("工资总额")] public decimal? Wages { get; set; }

        [Required(ErrorMessage = "请写明工资总额出自哪里。"), StringLength(FundYear.LongestSource, ErrorMessage = "出处最多 200 字。")]
        public string Source { get; set; } = "";

        [Required(ErrorMessage = "请写明更正的理由。"), StringLength(FundSpending.LongestReason, ErrorMessage = "理由最多 200 字。")]
        public string Reason { get; set; } = "";

        public int Version { get; set; }
    }

    public async Task<(FundAccount Account, Input Filled)> Show(int year, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        var account = await accounts.Of(year, ct);
        return (account, new() { Wages = account.Year.Wages, Source = account.Year.Source, Version = account.Year.Version });
    }

    public async Task Run(int year, Input input, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        await using var turn = await accounts.InTurn(year, ct);
        var account = await accounts.Of(year, ct);
        var kept = await db.Get<FundYear>(account.Year.Id, input.Version, ct);
        kept.Correct(input.Wages!.Value, Typed.Line(input.Source), Typed.Line(input.Reason), PartyFunds.Entitled(input.Wages.Value, account.Rule.Number),
            Math.Max(account.Planned, account.Spent), await WrongFact.Of(db, kept.Id, ct, "fund-year.opened", "fund-year.corrected"));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
    }
}
