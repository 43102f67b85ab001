using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Files;

/// <summary>A file as a list shows it.</summary>
public sealed record FileLine(Guid Id, string Name, int Size)
{
    /// <summary>How large it is, as people say it.</summary>
    public string SizeWords => Size >= 1024 * 1024 ? $"{Size / 1024 / 1024.0:0.#} MB" : $"{Math.Max(1, Size / 1024)} KB";
}

/// <summary>Reads the files of a record.</summary>
public static class FilesOf
{
    /// <summary>Without their content, in the order in which they came.</summary>
    public static async Task<IReadOnlyList<FileLine>> Record(OfficeDb db, Guid owner, CancellationToken ct) =>
        await db.Set<StoredFile>().Where(f => f.Owner == owner).OrderBy(f => f.Id).Take(200).Select(f => new FileLine(f.Id, f.Name, f.Size)).ToListAsync(ct);

    /// <summary>One file with its content, only if it belongs to that record.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static async Task<StoredFile> One(OfficeDb db, Guid owner, Guid file, CancellationToken ct) =>
        await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.Owner == owner, ct)
        ?? throw new NotFoundException("没有这个附件，可能已经删去。");
}
