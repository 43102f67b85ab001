using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Files.Text;

namespace Tongxin.PartyLife.Attach;

/// <summary>Finds spendings by the words of their papers, for those who may see them.</summary>
sealed class VouchersFound(OfficeDb db, Rights rights) : IFilesFound
{
    public string Kind => "党建经费";

    public IQueryable<FoundFile> Visible()
    {
        var may = rights.For(PartyLifePermissions.Vouchers).IsAll;
        return from file in db.Set<StoredFile>()
               join spending in db.Set<FundSpending>() on file.Owner equals spending.Id
               where may && spending.WithdrawnOn == null
               select new FoundFile { File = file.Id, Record = spending.Id, Title = spending.Purpose };
    }

    public string AddressOf(Guid record) => $"/party/spendings/{record}";
}
