using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;

namespace Tongxin.Suggestions.Import;

/// <summary>What an uploaded table would do, row by row (核对); and, once confirmed, its rows are taken in.</summary>
public sealed class ConfirmSuggestions(StagedImports staged, ReadSuggestionBook read, WriteSuggestionBook write, Rights rights) : IUseCase
{
    public sealed class Input
    {
        /// <summary>What the preview showed when it was confirmed.</summary>
        public string Fingerprint { get; set; } = "";
    }

    /// <param name="state">The rows that are asked for, and where they begin, as it stands in the address.</param>
    public async Task<ImportView> Show(Guid id, string? state, string? from, CancellationToken ct)
    {
        var upload = await Find(id, ct);
        return upload.WrittenAt is not null ? ImportView.Written(upload) : ImportView.Waiting(upload, await read.Run(upload.File, BookLimits.Upload, ct), state, from);
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var upload = await Find(id, ct);
        Refusal.ThrowIf(upload.WhyNotWrite());
        var judged = await read.Run(upload.File, BookLimits.Upload, ct);
        Refusal.ThrowIf(judged.WhyNotWrite(SuggestionBook.Kind, input.Fingerprint));
        await write.Run(judged, () => staged.Take(upload, judged, ct), null, ct);
    }

    Task<StagedImport> Find(Guid id, CancellationToken ct)
    {
        rights.Insist(SuggestionPermissions.Office, null);
        return staged.Find(SuggestionBook.Kind, id, ct);
    }
}
