using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Modules;

namespace Tongxin.PartyLife.Attach;

/// <summary>The papers behind a spending are put beside it or taken away (凭证).</summary>
public sealed class AttachVouchers(OfficeDb db, Attaching attaching, Rights rights) : IUseCase
{
    public async Task<(FundSpending Spending, IReadOnlyList<FileLine> Files)> Show(Guid id, CancellationToken ct) => (await Find(id, ct), await FilesOf.Record(db, id, ct));

    public async Task Add(Guid id, IReadOnlyList<ReceivedFile> files, CancellationToken ct) => await attaching.Add(id, files, (await Find(id, ct)).Attach, ct);

    public async Task Remove(Guid id, Guid file, CancellationToken ct) => await attaching.Remove(id, file, (await Find(id, ct)).Detach, ct);

    /// <summary>One of them, for those who may see them.</summary>
    public async Task<StoredFile> Take(Guid id, Guid file, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Vouchers, null);
        return await FilesOf.One(db, (await db.Get<FundSpending>(id, null, ct)).Id, file, ct);
    }

    Task<FundSpending> Find(Guid id, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        return db.Get<FundSpending>(id, null, ct);
    }
}
