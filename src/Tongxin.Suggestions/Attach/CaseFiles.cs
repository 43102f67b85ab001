using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Modules;

namespace Tongxin.Suggestions.Attach;

/// <summary>The files of suggestions and of units' answers that the person of this request may take.</summary>
public sealed class CaseFiles(OfficeDb db, SuggestionAccess access) : IUseCase
{
    /// <summary>Files of units' parts, by part.</summary>
    public async Task<ILookup<Guid, FileLine>> OfParts(IReadOnlyCollection<Guid> handlings, CancellationToken ct)
    {
        var seen = access.Visible(db.Set<HandlingFile>()).Where(file => handlings.Contains(file.Handling));
        return (await FilesOf.Lines(db, db.Set<StoredFile>().Where(file => seen.Any(one => one.File == file.Id)), ct)).ToLookup(file => file.Owner);
    }

    public async Task<IReadOnlyList<FileLine>> OfPart(Guid handling, CancellationToken ct) => [.. (await OfParts([handling], ct))[handling]];

    /// <summary>Files of a paper that the person has been shown to see.</summary>
    public Task<IReadOnlyList<FileLine>> OfPaper(Guid suggestion, CancellationToken ct) => FilesOf.Record(db, suggestion, ct);

    public async Task<StoredFile> TakeOfPaper(Guid suggestion, Guid file, CancellationToken ct)
    {
        await access.Get(suggestion, null, ct);
        return await FilesOf.One(db, suggestion, file, ct);
    }

    public async Task<StoredFile> TakeOfPart(Guid handling, Guid file, CancellationToken ct) =>
        await access.Visible(db.Set<HandlingFile>()).AnyAsync(one => one.File == file && one.Handling == handling, ct)
            ? await FilesOf.One(db, handling, file, ct)
            : throw FilesOf.None();
}
