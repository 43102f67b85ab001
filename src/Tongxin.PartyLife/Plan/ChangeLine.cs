using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.PartyLife.Plan;

/// <summary>A purpose of the plan is changed, or taken out with a reason (修改、取消计划).</summary>
public sealed class ChangeLine(OfficeDb db, FundAccounts accounts, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input : LineInput, IVersioned
    {
        public int Version { get; set; }
    }

    public sealed class DropInput : IVersioned
    {
        [Required(ErrorMessage = "请写明为什么取消。"), StringLength(FundSpending.LongestReason, ErrorMessage = "理由最多 200 字。")]
        public string Reason { get; set; } = "";

        public int Version { get; set; }
    }

    public sealed record View(FundAccount Account, FundPlanLine Line, Refusal? WhyNot, Input Filled);

    /// <exception cref="NotFoundException">No such purpose.</exception>
    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        var line = await db.Set<FundPlanLine>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct) ?? throw new NotFoundException("没有这项计划，可能网址有误。");
        return new(await accounts.Of(line.FundYear, ct), line, line.WhyNotChange(), new() { Purpose = line.Purpose, Amount = line.Amount, Month = line.Month, Version = line.Version });
    }

    /// <returns>The year.</returns>
    public async Task<int> Run(Guid id, Input input, CancellationToken ct)
    {
        var year = (await Show(id, ct)).Account.Year.Year;
        await using var turn = await accounts.InTurn(year, ct);
        var line = await db.Get<FundPlanLine>(id, input.Version, ct);
        var account = await accounts.Of(year, ct);
        Refusal.ThrowIf(line.WhyNotChange() ?? (input.Amount <= line.Amount ? null : FundPlanLine.WhyNotPlan(account.Planned - line.Amount + input.Amount!.Value, account.Entitled)));
        line.Change(input.PurposeTyped, input.Amount!.Value, input.Month!.Value);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return year;
    }

    public async Task<int> Drop(Guid id, DropInput input, CancellationToken ct)
    {
        var year = (await Show(id, ct)).Account.Year.Year;
        var line = await db.Get<FundPlanLine>(id, input.Version, ct);
        line.Drop(Typed.Line(input.Reason), clock.Today);
        await db.SaveChangesAsync(ct);
        return year;
    }
}
