using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;
using Tongxin.Suggestions.Publish;

namespace Tongxin.Suggestions;

/// <summary>Whether a suggestion and its answer may be read by everybody (公开): proposed, reviewed by another person, and kept as it was published.</summary>
public sealed class Publication : Record
{
    Publication() { }

    public Publication(Suggestion suggestion) => (Suggestion, Year, Kind, Number, Title) = (suggestion.Id, suggestion.Year, suggestion.Kind, suggestion.Number, suggestion.Title);

    public Guid Suggestion { get; private set; }
    [Display(Name = "状态")] public PublicationState State { get; private set; }
    [Display(Name = "公开方式")] public Openness Openness { get; private set; }

    /// <summary>What stands in place of both texts where only a summary is published.</summary>
    [Display(Name = "摘要")] public string Summary { get; private set; } = "";

    /// <summary>Why it shall not be published.</summary>
    [Display(Name = "不公开的理由")] public string Reason { get; private set; } = "";

    /// <summary>Names of private persons and the like that are blacked out, one a line, as proposed.</summary>
    [Display(Name = "要遮去的")] public string Hidden { get; private set; } = "";

    public Guid ProposedBy { get; private set; }
    [Display(Name = "审查人")] public Guid? ReviewedBy { get; private set; }

    /// <summary>Why the reviewer sent it back, or why it was withdrawn.</summary>
    [Display(Name = "说明")] public string Remark { get; private set; } = "";

    public int Year { get; private set; }
    public SuggestionKind Kind { get; private set; }
    public string Number { get; private set; } = "";

    /// <summary>As published from here on: with what was blacked out gone.</summary>
    [Display(Name = "标题")] public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string Answer { get; private set; } = "";

    /// <summary>Name and delegation of each author, nothing else of them.</summary>
    public string Authors { get; private set; } = "";

    /// <summary>Names of the units that answered, each between line feeds, so that one is found and no other that begins alike.</summary>
    public string Units { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public DateOnly? AnsweredOn { get; private set; }
    public DateOnly? PublishedOn { get; private set; }

    [NotMapped] public override string Label => Title;
    [NotMapped] protected override Guid? LedgerUnit => null;
    [NotMapped] public IReadOnlyList<string> UnitNames => Units.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [NotMapped] public IReadOnlyList<string> NamesToHide => PublicText.Lines(Hidden);

    /// <summary>Why nobody can propose now how a suggestion is to be published; null when somebody can.</summary>
    public static Refusal? WhyNotPropose(Suggestion suggestion, Publication? known) => (suggestion, known) switch
    {
        ({ IsClosed: true }, _) => new("publication.closed", "这件限定知情，不能公开。"),
        ({ State: not (States.Assigned or States.Merged or States.Answered or States.Dissatisfied or States.Closed) }, _) => new("publication.not-handled", "还没有交办，没有可公开的答复。"),
        (_, { State: PublicationState.Published }) => new("publication.published", "已经公开。要改公开方式，请先撤回公开。"),
        _ => null,
    };

    /// <param name="words">The summary, or the reason why not.</param>
    /// <param name="hidden">What is blacked out beside what rules find, one a line.</param>
    public void Propose(Suggestion suggestion, Openness openness, string words, Guid by, string hidden = "")
    {
        Refusal.ThrowIf(WhyNotPropose(suggestion, this));
        (State, Openness, ProposedBy, ReviewedBy, Remark) = (PublicationState.Proposed, openness, by, null, "");
        (Summary, Reason, Hidden) = (openness == Openness.Summary ? words : "", openness == Openness.None ? words : "", openness == Openness.None ? "" : hidden);
        Remember("publication.proposed", $"提出{openness.Words()}：{suggestion.Number}号“{suggestion.Title}”{(Reason.Length > 0 ? $"；理由：{Reason}" : "")}");
    }

    /// <summary>Why this person cannot review it now; null when he can.</summary>
    public Refusal? WhyNotReview(Suggestion suggestion, Guid? reviewer) => (this, suggestion) switch
    {
        ({ State: not PublicationState.Proposed }, _) => new("publication.not-proposed", "没有等审查的公开意见：可能已经审查过了。"),
        (_, { IsClosed: true }) => new("publication.closed", "这件限定知情，不能公开。"),
        (_, { AnsweredOn: null } or { State: not (States.Answered or States.Closed) }) => new("publication.not-answered", "还没有答复，或正在重新办理；答复以后再审查。"),
        _ when reviewer is null || reviewer == ProposedBy => new("publication.same-person", "公开意见是您提的，要由另一个人审查。"),
        _ => null,
    };

    /// <summary>The review was passed: it is public from now on, or kept back as proposed.</summary>
    /// <param name="text">What everybody reads, with what was to be blacked out gone.</param>
    /// <param name="files">So many files go out with it.</param>
    public void Pass(Suggestion suggestion, PublicText text, string authors, IEnumerable<string> units, string subject, Guid? reviewer, DateOnly on, int files = 0)
    {
        Refusal.ThrowIf(WhyNotReview(suggestion, reviewer));
        ReviewedBy = reviewer;
        if (Openness == Openness.None)
        {
            State = PublicationState.Kept;
            Remember("publication.kept", $"审查同意不公开：{suggestion.Number}号“{suggestion.Title}”", on);
            return;
        }
        (State, Year, Kind, Number) = (PublicationState.Published, suggestion.Year, suggestion.Kind, suggestion.Number);
        (Title, Text, Answer, Authors, Subject, AnsweredOn, PublishedOn) = (text.Title, text.Text, text.Answer, authors, subject, suggestion.AnsweredOn, on);
        Units = string.Concat(units.Select(unit => $"\n{unit}\n"));
        Remember("publication.published", $"保密审查通过，{Openness.Words()}：{suggestion.Number}号“{Title}”{(files > 0 ? $"，附件 {files} 个" : "")}", on);
    }

    public void SendBack(Suggestion suggestion, string reason, Guid? reviewer)
    {
        Refusal.ThrowIf(WhyNotReview(suggestion, reviewer));
        (State, ReviewedBy, Remark) = (PublicationState.Returned, reviewer, reason);
        Remember("publication.returned", $"公开意见退回重提：{suggestion.Number}号“{suggestion.Title}”；{reason}");
    }

    public Refusal? WhyNotWithdraw() => State == PublicationState.Published ? null : new("publication.not-published", "现在没有公开，不用撤回。");

    public void Withdraw(string reason)
    {
        Refusal.ThrowIf(WhyNotWithdraw());
        (State, Remark, PublishedOn) = (PublicationState.Withdrawn, reason, null);
        Remember("publication.withdrawn", $"撤回公开：{Number}号“{Title}”；{reason}");
    }
}

/// <summary>Where a publication stands.</summary>
public enum PublicationState
{
    Proposed,

    /// <summary>Sent back by the reviewer.</summary>
    Returned,

    /// <summary>Reviewed, and not to be published.</summary>
    Kept,
    Published,
    Withdrawn,
}

/// <summary>How much is published: 公开, 摘要公开, 不公开.</summary>
public enum Openness
{
    Full,
    Summary,
    None,
}

public static class PublicationWords
{
    public static string Words(this Openness openness) => openness switch
    {
        Openness.Full => "公开",
        Openness.Summary => "摘要公开",
        _ => "不公开",
    };

    public static string Words(this PublicationState state) => state switch
    {
        PublicationState.Proposed => "等保密审查",
        PublicationState.Returned => "退回重提",
        PublicationState.Kept => "不公开",
        PublicationState.Published => "已公开",
        _ => "已撤回公开",
    };
}
