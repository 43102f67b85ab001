using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Publish;

/// <summary>A second person reviews what is to be published (保密审查), decides what is blacked out, and lets it go out or sends it back.</summary>
public sealed class ReviewPublication(OfficeDb db, SuggestionAccess access, Publications publications, Rights rights, Subjects subjects, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    /// <summary>More findings than these are blacked out without being asked about.</summary>
    public const int MostAsked = 90;

    const int MostWords = 50, ShortestWord = 2;

    /// <summary>One finding, and whether it may stand.</summary>
    public sealed class Line
    {
        public string Found { get; set; } = "";
        public bool Left { get; set; }
    }

    public sealed class Input : IVersioned
    {
        /// <summary>pass or return.</summary>
        public string Act { get; set; } = "pass";

        /// <summary>What is not here, or not marked, is blacked out.</summary>
        [AllowNull]
        public List<Line> Lines { get => field ??= []; set; }

        /// <summary>Further words to black out, one a line.</summary>
        [StringLength(2000, ErrorMessage = "最多 2000 字。")]
        public string? Words { get; set; }

        public bool IsChecked { get; set; }

        [StringLength(SuggestionMapping.LongestReason, ErrorMessage = "最多 500 字。")]
        public string? Reason { get; set; }

        /// <summary>The version of the publication.</summary>
        public int Version { get; set; }

        /// <summary>The version of the suggestion, whose text and answers were shown.</summary>
        public int Shown { get; set; }
    }

    public sealed record View(Suggestion Suggestion, Publication Publication, PublicText Text, IReadOnlyList<(string Found, string What)> Findings, string Proposer, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var (suggestion, publication) = await Find(id, null, ct);
        var text = PublicText.Of(suggestion, publication, await publications.Answers(suggestion, ct));
        var names = await Names.Of(db, [publication.ProposedBy], ct);
        return new(suggestion, publication, text, text.Findings(), names.Of(publication.ProposedBy), publication.WhyNotReview(suggestion, access.Me));
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var (suggestion, publication) = await Find(id, input.Shown, ct);
        await db.Get<Publication>(publication.Id, input.Version, ct);
        if (input.Act == "return")
            await SendBack(suggestion, publication, Typed.Text(input.Reason), ct);
        else
            await Pass(suggestion, publication, input, ct);
        await db.SaveChangesAsync(ct);
    }

    async Task SendBack(Suggestion suggestion, Publication publication, string reason, CancellationToken ct)
    {
        if (reason.Length == 0)
            throw new WrongInputException(nameof(Input.Reason), "请写明为什么退回、应当怎样改。");
        publication.SendBack(suggestion, reason, access.Me);
        await notices.OfPublication([publication.ProposedBy], publication, ct);
    }

    async Task Pass(Suggestion suggestion, Publication publication, Input input, CancellationToken ct)
    {
        Refusal.ThrowIf(publication.WhyNotReview(suggestion, access.Me));
        if (!input.IsChecked)
            throw new WrongInputException(nameof(Input.IsChecked), "请通读以后勾选：没有国家秘密、工作秘密，该遮的都遮了。");
        var answers = await publications.Answers(suggestion, ct);
        var text = PublicText.Of(suggestion, publication, answers);
        var left = input.Lines.Where(line => line.Left).Select(line => line.Found).ToHashSet();
        publication.Pass(suggestion, text.Blackened(left, Words(input, text)), await publications.Authors(suggestion, ct), answers.Select(answer => answer.Unit), await subjects.NameOf(suggestion.Subject, ct), access.Me, clock.Today);
        if (publication.State == PublicationState.Published)
            await notices.OfPublication(suggestion.Authors, publication, ct);
    }

    static IReadOnlyList<string> Words(Input input, PublicText text)
    {
        var words = Typed.Text(input.Words).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        if (words.Count > MostWords)
            throw new WrongInputException(nameof(Input.Words), $"最多写 {MostWords} 个。要遮的这么多，请改为摘要公开。");
        foreach (var word in words)
            if (word.Length < ShortestWord)
                throw new WrongInputException(nameof(Input.Words), $"“{word}”只有一个字，会遮掉太多，请写完整。");
            else if (!text.Parts.Any(part => part.Text.Contains(word, StringComparison.Ordinal)))
                throw new WrongInputException(nameof(Input.Words), $"文中没有“{Asked.Short(word)}”，请照原文写，一行一个。");
        return words;
    }

    async Task<(Suggestion Suggestion, Publication Publication)> Find(Guid id, int? version, CancellationToken ct)
    {
        rights.Insist(SuggestionPermissions.Review, null);
        var suggestion = await access.Get(id, version, ct);
        return (suggestion, await publications.Of(id, ct) ?? throw new NotFoundException("还没有人提公开意见。"));
    }
}
