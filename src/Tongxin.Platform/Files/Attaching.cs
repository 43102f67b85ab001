using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files.Text;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Files;

/// <summary>Puts files beside a record or takes them away (附件). Whether that may be is for the record to say, which also remembers it.</summary>
public sealed class Attaching(OfficeDb db, Rights rights, FileTexts texts, OfficeClock clock)
{
    /// <summary>Most files beside one record.</summary>
    public const int Most = 20;

    /// <summary>Name of the field of forms, beside which a wrong file is named.</summary>
    public const string Field = "Files";

    /// <summary>Files for a record that is saved with them.</summary>
    /// <param name="attach">The act of the record.</param>
    public async Task<IReadOnlyList<StoredFile>> Put(Guid owner, IReadOnlyList<ReceivedFile> files, Action<StoredFile> attach, CancellationToken ct)
    {
        if (await db.Set<StoredFile>().CountAsync(f => f.Owner == owner, ct) + files.Count > Most)
            throw new WrongInputException(Field, $"一件最多放 {Most} 个附件。");
        List<StoredFile> kept = [.. files.Select(received => new StoredFile(owner, received, rights.Standing?.Person, clock.Now))];
        foreach (var file in kept)
        {
            attach(file);
            db.Add(file);
        }
        return kept;
    }

    /// <summary>After the save: lets the search find them.</summary>
    public Task Kept(IReadOnlyList<StoredFile> files, CancellationToken ct) => texts.Soon(files, ct);

    /// <summary>Adds files to a record that is already kept.</summary>
    /// <param name="attach">The act of the record.</param>
    public async Task Add(Guid owner, IReadOnlyList<ReceivedFile> files, Action<StoredFile> attach, CancellationToken ct)
    {
        if (files.Count == 0)
            throw new WrongInputException(Field, "请先选文件。");
        var kept = await Put(owner, files, attach, ct);
        await db.SaveChangesAsync(ct);
        await Kept(kept, ct);
    }

    /// <summary>Takes a file away.</summary>
    /// <param name="detach">The act of the record.</param>
    public async Task Remove(Guid owner, Guid file, Action<StoredFile> detach, CancellationToken ct)
    {
        var stored = await FilesOf.One(db, owner, file, ct);
        detach(stored);
        db.Remove(stored);
        await db.SaveChangesAsync(ct);
    }
}
