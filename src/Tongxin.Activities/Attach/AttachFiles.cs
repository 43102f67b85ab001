using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Modules;

namespace Tongxin.Activities.Attach;

/// <summary>Papers and photographs are put beside an activity or taken away again (附件); they are never asked for and never counted.</summary>
public sealed class AttachFiles(OfficeDb db, ActivityAccess access, Attaching attaching) : IUseCase
{
    public sealed record View(string Title, IReadOnlyList<FileLine> Files, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var activity = await Find(id, ct);
        return new(activity.Title, await FilesOf.Record(db, id, ct), activity.WhyNotAttach());
    }

    public async Task Add(Guid id, IReadOnlyList<ReceivedFile> files, CancellationToken ct)
    {
        var activity = await Find(id, ct);
        await attaching.Add(id, files, activity.Attach, ct);
    }

    public async Task Remove(Guid id, Guid file, CancellationToken ct)
    {
        var activity = await Find(id, ct);
        await attaching.Remove(id, file, stored => activity.Detach(stored.Name), ct);
    }

    async Task<Activity> Find(Guid id, CancellationToken ct)
    {
        var activity = await db.Get<Activity>(id, null, ct);
        await db.Entry(activity).Collection(a => a.People).LoadAsync(ct);
        access.InsistOnCorrect(activity);
        return activity;
    }
}
