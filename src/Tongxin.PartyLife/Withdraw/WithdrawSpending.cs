using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.PartyLife.Withdraw;

/// <summary>A spending that should not be there is taken back with a reason (撤回、红冲); it stays readable and counts nowhere.</summary>
public sealed class WithdrawSpending(OfficeDb db, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请写明撤回的理由。"), StringLength(FundSpending.LongestReason, ErrorMessage = "理由最多 200 字。")]
        public string Reason { get; set; } = "";

        public int Version { get; set; }
    }

    /// <exception cref="NotFoundException">No such spending.</exception>
    public async Task<FundSpending> Show(Guid id, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        return await db.Set<FundSpending>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new NotFoundException("没有这笔支出，可能网址有误。");
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        var spending = await db.Get<FundSpending>(id, input.Version, ct);
        var reason = Typed.Line(input.Reason);
        if (reason.Length == 0)
            throw new WrongInputException(nameof(input.Reason), "请写明撤回的理由。");
        spending.Withdraw(reason, clock.Today, await WrongFact.Of(db, id, ct, "fund-spending.entered", "fund-spending.corrected"));
        await db.SaveChangesAsync(ct);
    }
}
