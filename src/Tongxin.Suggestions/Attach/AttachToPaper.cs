using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Modules;

namespace Tongxin.Suggestions.Attach;

/// <summary>Authors put files beside their paper until it is examined, the working body on their behalf (附件).</summary>
public sealed class AttachToPaper(SuggestionAccess access, CaseFiles files, Attaching attaching) : IUseCase
{
    public sealed record View(string Title, IReadOnlyList<FileLine> Files, Guid? Me, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var suggestion = await Find(id, ct);
        return new(suggestion.Title, await files.OfPaper(id, ct), access.Me, suggestion.WhyNotAttach());
    }

    public async Task Add(Guid id, IReadOnlyList<ReceivedFile> received, CancellationToken ct)
    {
        var suggestion = await Find(id, ct);
        await attaching.Add(id, received, suggestion.Attach, ct);
    }

    public async Task Remove(Guid id, Guid file, CancellationToken ct)
    {
        var suggestion = await Find(id, ct);
        await attaching.Remove(id, file, stored => suggestion.Detach(stored, access.Me), ct);
    }

    async Task<Suggestion> Find(Guid id, CancellationToken ct)
    {
        var suggestion = await access.Get(id, null, ct);
        return access.MayAttach(suggestion) ? suggestion : throw new NotAllowedException("附件由署名的代表本人放上，纸质件由代表工作机构代为录入。");
    }
}
