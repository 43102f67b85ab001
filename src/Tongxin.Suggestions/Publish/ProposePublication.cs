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

        /// <summary>Names and other words to black out beside what rules find, one a line.</summary>
        [StringLength(2000, ErrorMessage = "最多 2000 字。")]
        public string? Hidden { get; set; }

        /// <summary>preview shows what would be published; anything else proposes it.</summary>
        public string? Act { get; set; }

        public int Version { get; set; }
    }

    public const string Look = "preview";

    /// <param name="Text">What would be published, before anything of it is hidden.</param>
    /// <param name="Words">What is hidden of it beside what rules find.</param>
    public sealed record Draft(PublicText Text, IReadOnlyList<string> Words);

    public sealed record View(Suggestion Suggestion, Publication? Publication, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var suggestion = await Find(id, null, ct);
        var known = await publications.Of(id, ct);
        return new(suggestion, known, Publication.WhyNotPropose(suggestion, known));
    }

    /// <summary>What everybody would read; nothing is kept.</summary>
    public async Task<Draft> Preview(Guid id, Input input, CancellationToken ct) => await Read(await Find(id, null, ct), input, ct);

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var suggestion = await Find(id, input.Version, ct);
        var publication = await publications.Of(id, ct);
        Refusal.ThrowIf(Publication.WhyNotPropose(suggestion, publication));
        var draft = await Read(suggestion, input, ct);
        if (publication is null)
            db.Add(publication = new(suggestion));
        publication.Propose(suggestion, input.Openness!.Value, Typed.Text(input.Words), access.Me!.Value, string.Join('\n', draft.Words));
        await db.SaveChangesAsync(ct);
    }

    async Task<Draft> Read(Suggestion suggestion, Input input, CancellationToken ct)
    {
        var words = Typed.Text(input.Words);
        if (words.Length == 0 && input.Openness is Openness.Summary or Openness.None)
            throw new WrongInputException(nameof(Input.Words), input.Openness == Openness.Summary ? "请写摘要：公开时只看得到标题和它。" : "请写明不公开的理由。");
        var text = PublicText.Of(suggestion, input.Openness!.Value, words, await publications.Answers(suggestion, ct));
        return new(text, input.Openness == Openness.None ? [] : text.Words(input.Hidden, nameof(Input.Hidden)));
    }

    async Task<Suggestion> Find(Guid id, int? version, CancellationToken ct)
    {
        var suggestion = await access.Get(id, version, ct);
        return publications.MayPropose(await publications.Handlings(suggestion, ct))
            ? suggestion
            : throw new NotAllowedException("公开意见由主办单位随答复提出，或由代表工作机构提出。");
    }
}
