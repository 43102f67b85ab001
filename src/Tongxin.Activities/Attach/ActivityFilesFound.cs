using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Files.Text;

namespace Tongxin.Activities.Attach;

/// <summary>Finds activities by the words of their files.</summary>
sealed class ActivityFilesFound(OfficeDb db, ActivityAccess access) : IFilesFound
{
    public string Kind => "活动";

    public IQueryable<FoundFile> Visible() =>
        from file in db.Set<StoredFile>()
        join activity in access.Visible(db.Set<Activity>()) on file.Owner equals activity.Id
        where !activity.Sensitive && activity.WithdrawnOn == null
        select new FoundFile { File = file.Id, Record = activity.Id, Title = activity.Title };

    public string AddressOf(Guid record) => $"/activities/{record}";
}
