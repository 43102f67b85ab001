using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Activities.Attach;

/// <summary>Papers and photographs are put beside an activity or taken away again (附件); they are never asked for and never counted.</summary>
public sealed class AttachFiles(OfficeDb db, ActivityAccess access, Rights rights, OfficeClock clock) : IUseCase
{
    /// <summary>Most files beside one activity.</summary>
    public const int Most = 20;

    /// <summary>Nothing but the files themselves.</summary>
    public sealed class Input;

    public sealed record View(string Title, IReadOnlyList<FileLine> Files, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var activity = await Find(id, ct);
        return new(activity.Title, await FilesOf.Record(db, id, ct), activity.WhyNotAttach());
    }

    public async Task Add(Guid id, IReadOnlyList<ReceivedFile> files, CancellationToken ct)
    {
        var activity = await Find(id, ct);
        if (files.Count == 0)
            throw new WrongInputException("Files", "请先选文件。");
        if (await db.Set<StoredFile>().CountAsync(f => f.Owner == id, ct) + files.Count > Most)
            throw new WrongInputException("Files", $"一次活动最多放 {Most} 个附件。");
        foreach (var received in files)
        {
            var file = new StoredFile(id, received, rights.Standing?.Person, clock.Now);
            activity.Attach(file);
            db.Add(file);
        }
        await db.SaveChangesAsync(ct);
    }

    public async Task Remove(Guid id, Guid file, CancellationToken ct)
    {
        var activity = await Find(id, ct);
        var stored = await FilesOf.One(db, id, file, ct);
        activity.Detach(stored.Name);
        db.Remove(stored);
        await db.SaveChangesAsync(ct);
    }

    async Task<Activity> Find(Guid id, CancellationToken ct)
    {
        var activity = await db.Get<Activity>(id, null, ct);
        await db.Entry(activity).Collection(a => a.People).LoadAsync(ct);
        access.InsistOnCorrect(activity);
        return activity;
    }
}
