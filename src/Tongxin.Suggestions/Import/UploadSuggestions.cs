using Microsoft.AspNetCore.Http;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;

namespace Tongxin.Suggestions.Import;

/// <summary>The working body uploads a table of suggestions (导入建议); it is judged and kept for a day, and nothing is written.</summary>
public sealed class UploadSuggestions(StagedImports staged, ReadSuggestionBook read, Rights rights) : IUseCase
{
    public sealed class Input
    {
        public IFormFile? File { get; set; }
    }

    /// <returns>Where the preview is.</returns>
    public Task<Guid> Run(Input input, CancellationToken ct)
    {
        rights.Insist(SuggestionPermissions.Office, null);
        return staged.Put(SuggestionBook.Kind, input.File, nameof(input.File), async file => await read.Run(file, BookLimits.Upload, ct), ct);
    }
}
