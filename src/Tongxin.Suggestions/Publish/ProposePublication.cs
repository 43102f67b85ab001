using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Publish;

/// <summary>The unit that answers, or the office, says whether a suggestion and its answer may be published (提出公开意见).</summary>
public sealed class ProposePublication(OfficeDb db, SuggestionAccess access, Publications publications) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请选公开方式。")]
        public Openness? Openness { get; set; }

        /// <summary>The summary, or the reason why not.</summary>
        [StringLength(2000, ErrorMessage = "最多 2000 字。")]
        public string? Words { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(Suggestion Suggestion, Publication? Publication, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var suggestion = await Find(id, null, ct);
        var known = await publications.Of(id, ct);
        return new(suggestion, known, Publication.WhyNotPropose(suggestion, known));
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var suggestion = await Find(id, input.Version, ct);
        var words = Typed.Text(input.Words);
        if (words.Length == 0 && input.Openness is Openness.Summary or Openness.None)
            throw new WrongInputException(nameof(Input.Words), input.Openness == Openness.Summary ? "请写摘要：公开时只看得到标题和它。" : "请写明不公开的理由。");
        var publication = await publications.Of(id, ct);
        if (publication is null)
            db.Add(publication = new(suggestion));
        publication.Propose(suggestion, input.Openness!.Value, words, access.Me!.Value);
        await db.SaveChangesAsync(ct);
    }

    async Task<Suggestion> Find(Guid id, int? version, CancellationToken ct)
    {
        var suggestion = await access.Get(id, version, ct);
        return publications.MayPropose(await publications.Handlings(suggestion, ct))
            ? suggestion
            : throw new NotAllowedException("公开意见由主办单位随答复提出，或由代表工作机构提出。");
    }
}
