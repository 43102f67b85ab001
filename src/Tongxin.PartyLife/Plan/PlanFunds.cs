using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.PartyLife.Plan;

/// <summary>What is filled in of a purpose of the plan.</summary>
public abstract class LineInput
{
    [Required(ErrorMessage = "请填写用途。"), StringLength(FundPlanLine.LongestPurpose, ErrorMessage = "用途最多 100 字。")]
    public string Purpose { get; set; } = "";

    [Required(ErrorMessage = "请填写金额。"), Amount("金额")] public decimal? Amount { get; set; }

    [Required(ErrorMessage = "请选月份。"), Range(1, 12, ErrorMessage = "月份请填 1 到 12。")]
    public int? Month { get; set; }

    internal string PurposeTyped => Typed.Line(Purpose) is { Length: > 0 } words ? words : throw new WrongInputException(nameof(Purpose), "请填写用途。");
}

/// <summary>The general office plans a year's funds by purposes; a new year may begin with the purposes of the last (列计划).</summary>
public sealed class PlanFunds(OfficeDb db, FundAccounts accounts, Rights rights) : IUseCase
{
    public sealed class Input : LineInput;

    public sealed class CopyInput
    {
        /// <summary>Purposes of the last year's plan, by identifier.</summary>
        public List<string>? Lines { get; set; }
    }

    /// <param name="Offered">The last year's plan, while this one is empty.</param>
    public sealed record View(FundAccount Account, IReadOnlyList<FundPlanLine> Offered);

    /// <param name="copying">The offer was taken up from a page that may have stood open too long: it stays, to say so.</param>
    public async Task<View> Show(int year, bool copying, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        var account = await accounts.Of(year, ct);
        return new(account, account.Lines.Count > 0 && !copying ? [] : (await accounts.Find(year - 1, ct))?.Lines ?? []);
    }

    public Task Add(int year, Input input, CancellationToken ct) => Add(year, account => [new(account.Year, input.PurposeTyped, input.Amount!.Value, input.Month!.Value)], ct);

    /// <summary>Takes over purposes of the last year (照去年的列).</summary>
    public async Task Copy(int year, CopyInput input, CancellationToken ct)
    {
        var last = await accounts.Find(year - 1, ct);
        var chosen = (input.Lines ?? []).Distinct().Select(id => last?.Lines.FirstOrDefault(line => line.Id.ToString() == id)
            ?? throw new WrongInputException(nameof(input.Lines), "所选的有一项不在去年的计划里，请刷新后重新选。")).ToList();
        if (chosen.Count == 0)
            throw new WrongInputException(nameof(input.Lines), "请至少选一项。");
        await Add(year, account =>
        {
            Refusal.ThrowIf(account.Lines.Count > 0 ? new("fund.planned-already", "这一年已经有计划，请一项一项列入。") : null);
            return [.. chosen.Select(line => new FundPlanLine(account.Year, line.Purpose, line.Amount, line.Month))];
        }, ct);
    }

    async Task Add(int year, Func<FundAccount, IReadOnlyList<FundPlanLine>> make, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        await using var turn = await accounts.InTurn(year, ct);
        var account = await accounts.Of(year, ct);
        var lines = make(account);
        Refusal.ThrowIf(FundPlanLine.WhyNotPlan(account.Planned + lines.Sum(line => line.Amount), account.Entitled));
        db.AddRange(lines);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
    }
}
