using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Modules;

namespace Tongxin.Suggestions.Attach;

/// <summary>A unit puts files beside the answer or the opinion it writes (答复附件); they go out with it.</summary>
public sealed class AttachToAnswer(SuggestionAccess access, CaseFiles files, CaseRules rules, Attaching attaching) : IUseCase
{
    /// <param name="Kept">Those that were handed on and stay.</param>
    public sealed record View(Handling Handling, IReadOnlyList<FileLine> Files, IReadOnlySet<Guid> Kept, Guid? Me, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var handling = await Find(id, ct);
        return new(handling, await files.OfPart(id, ct), handling.Files.Where(file => file.HandedOn is not null).Select(file => file.File).ToHashSet(), access.Me, handling.WhyNotAttach(rules));
    }

    public async Task Add(Guid id, IReadOnlyList<ReceivedFile> received, CancellationToken ct)
    {
        var handling = await Find(id, ct);
        await attaching.Add(id, received, file => handling.Attach(file, rules), ct);
    }

    public async Task Remove(Guid id, Guid file, CancellationToken ct)
    {
        var handling = await Find(id, ct);
        await attaching.Remove(id, file, stored => handling.Detach(stored, access.Me, rules), ct);
    }

    async Task<Handling> Find(Guid id, CancellationToken ct)
    {
        var handling = await access.GetHandling(id, null, ct);
        return access.MayAttach(handling) ? handling : throw new NotAllowedException("答复和意见的附件由承办单位放上。");
    }
}
