using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;

namespace Tongxin.PartyLife.Read;

/// <summary>One spending with its story, and with its papers for those who may see them.</summary>
public sealed class ReadSpending(OfficeDb db, Units units, Rights rights) : IUseCase
{
    /// <param name="Line">The purpose of the plan; null where it was not planned.</param>
    public sealed record View(FundSpending Spending, string? Line, UnitTree Tree, bool MaySee, IReadOnlyList<FileLine> Files, IReadOnlyList<LedgerLine> Story, bool MayKeep);

    /// <exception cref="NotFoundException">No such spending.</exception>
    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var spending = await db.Set<FundSpending>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new NotFoundException("没有这笔支出，可能网址有误。");
        rights.Insist(PartyLifePermissions.View, spending.Organisation);
        var maySee = rights.For(PartyLifePermissions.Vouchers).IsAll;
        return new(
            spending,
            await db.Set<FundPlanLine>().Where(line => line.Id == spending.Line).Select(line => line.Purpose).SingleOrDefaultAsync(ct),
            await units.Tree(ct),
            maySee,
            maySee ? await FilesOf.Record(db, id, ct) : [],
            await LedgerOf.Record(db, id, ct),
            rights.For(PartyLifePermissions.Keep).IsAll);
    }
}
