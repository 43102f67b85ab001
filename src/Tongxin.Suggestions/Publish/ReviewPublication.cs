using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Publish;

/// <summary>A second person reviews what is to be published (保密审查), decides what is blacked out, and lets it go out or sends it back.</summary>
public sealed class ReviewPublication(OfficeDb db, SuggestionAccess access, Publications publications, Rights rights, Subjects subjects, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    /// <summary>More findings than these are blacked out without being asked about.</summary>
    public const int MostAsked = 90;

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

        /// <summary>Words to black out beside those that were proposed, one a line.</summary>
        [StringLength(2000, ErrorMessage = "最多 2000 字。")]
        public string? Words { get; set; }

        /// <summary>Files of the answer that go out with it, by their identifiers; none without being ticked.</summary>
        [AllowNull]
        public List<Guid> Files { get => field ??= []; set; }

        public bool IsChecked { get; set; }

        internal IReadOnlySet<string> Left => Lines.Where(line => line.Left).Select(line => line.Found).ToHashSet();

        [StringLength(SuggestionMapping.LongestReason, ErrorMessage = "最多 500 字。")]
        public string? Reason { get; set; }

        /// <summary>The version of the publication.</summary>
        public int Version { get; set; }

        /// <summary>The version of the suggestion, whose text and answers were shown.</summary>
        public int Shown { get; set; }
    }

    public sealed record View(Suggestion Suggestion, Publication Publication, PublicText Text, IReadOnlyList<(string Found, string What)> Findings, IReadOnlyList<FileLine> Files, string Proposer, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var (suggestion, publication) = await Find(id, null, ct);
        var text = PublicText.Of(suggestion, publication, await publications.Answers(suggestion, ct));
        var names = await Names.Of(db, [publication.ProposedBy], ct);
        return new(suggestion, publication, text, text.Findings(), await Files(suggestion, publication, ct), names.Of(publication.ProposedBy), publication.WhyNotReview(suggestion, access.Me));
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
        var (left, words) = (input.Left, (IReadOnlyList<string>)[.. publication.NamesToHide, .. text.Words(input.Words, nameof(Input.Words))]);
        var offered = await Files(suggestion, publication, ct);
        var files = input.Files.Distinct().Select(id => offered.FirstOrDefault(file => file.Id == id) ?? throw new WrongInputException(nameof(Input.Files), "勾选的附件不是随这次答复发出的，请重新打开这一页。")).ToList();
        publication.Pass(suggestion, text.Blackened(left, words), await publications.Authors(suggestion, ct), answers.Select(answer => answer.Unit), await subjects.NameOf(suggestion.Subject, ct), access.Me, clock.Today, files.Count);
        if (publication.State != PublicationState.Published)
            return;
        await Copy(publication, files, left, words, ct);
        await notices.OfPublication(suggestion.Authors, publication, ct);
    }

    // Only a full publication shows the answer, and with it what was attached.
    async Task<IReadOnlyList<FileLine>> Files(Suggestion suggestion, Publication publication, CancellationToken ct) =>
        publication.Openness == Openness.Full ? await publications.AnswerFiles(suggestion, ct) : [];

    // Copies, like the texts: what the unit does with its own files changes nothing that is public.
    async Task Copy(Publication publication, IReadOnlyList<FileLine> files, IReadOnlySet<string> left, IReadOnlyList<string> words, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<StoredFile>().Where(file => file.Owner == publication.Id).ToListAsync(ct));
        foreach (var line in files)
        {
            var file = await FilesOf.One(db, line.Owner, line.Id, ct);
            var name = Redaction.Blacken(Path.GetFileNameWithoutExtension(file.Name), left, words).Cut(StoredFile.LongestName - 6) + Path.GetExtension(file.Name);
            db.Add(new StoredFile(publication.Id, new(name, FileKind.Of(file.Content)!, file.Content), access.Me, clock.Now));
        }
    }

    async Task<(Suggestion Suggestion, Publication Publication)> Find(Guid id, int? version, CancellationToken ct)
    {
        rights.Insist(SuggestionPermissions.Review, null);
        var suggestion = await access.Get(id, version, ct);
        return (suggestion, await publications.Of(id, ct) ?? throw new NotFoundException("还没有人提公开意见。"));
    }
}
