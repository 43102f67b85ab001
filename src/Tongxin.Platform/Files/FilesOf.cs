using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files.Text;
using Tongxin.Platform.Search;

namespace Tongxin.Platform.Files;

/// <summary>A file as a list shows it.</summary>
/// <param name="By">Who attached it.</param>
/// <param name="LacksText">The search finds it by its name only, where one would expect words.</param>
public sealed record FileLine(Guid Id, Guid Owner, string Name, int Size, Guid? By, bool LacksText)
{
    /// <summary>How large it is, as people say it.</summary>
    string SizeWords => Size >= 1024 * 1024 ? $"{Size / 1024 / 1024.0:0.#} MB" : $"{Math.Max(1, Size / 1024)} KB";

    /// <summary>What stands beside its name.</summary>
    public string Beside => LacksText ? $"{SizeWords} · {FileTexts.NoText}" : SizeWords;
}

/// <summary>Reads the files of a record.</summary>
public static class FilesOf
{
    /// <summary>Without their content, in the order in which they came.</summary>
    public static Task<IReadOnlyList<FileLine>> Record(OfficeDb db, Guid owner, CancellationToken ct) => Lines(db, db.Set<StoredFile>().Where(f => f.Owner == owner), ct);

    /// <inheritdoc cref="Record"/>
    public static async Task<IReadOnlyList<FileLine>> Lines(OfficeDb db, IQueryable<StoredFile> files, CancellationToken ct) =>
        await files.OrderBy(f => f.Id).Take(200).Select(f => new FileLine(f.Id, f.Owner, f.Name, f.Size, f.By, db.Set<SearchEntry>().Any(e => e.Subject == f.Id && e.Detail != ""))).ToListAsync(ct);

    /// <summary>One file with its content, only if it belongs to that record.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static async Task<StoredFile> One(OfficeDb db, Guid owner, Guid file, CancellationToken ct) =>
        await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.Owner == owner, ct)
        ?? throw None();

    public static NotFoundException None() => new("没有这个附件，可能已经删去。");
}
