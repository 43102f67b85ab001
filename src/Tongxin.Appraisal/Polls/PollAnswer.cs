using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;

namespace Tongxin.Appraisal.Polls;

/// <summary>What somebody answered in a named poll (自评、上级评).</summary>
public sealed class PollAnswer : Record
{
    PollAnswer() { }

    /// <param name="choices">For each of the form's places the grade plus one, 0 where this voter does not judge, or <see cref="Ballot.Abstains"/>.</param>
    public PollAnswer(Poll poll, PollForm form, PollVoter voter, byte[] choices, DateTime at)
    {
        (Poll, Person, Choices, At, PollLabel) = (poll.Id, voter.Person, choices, at, poll.Label);
        Words = string.Join("，", voter.Places.Select(place => $"{form.Judged[place].Name}：{Ballot.Words(form, choices[place])}"));
        Remember("poll-answer.given", $"{poll.Label}，{Words}".Cut(LongestSentence));
    }

    const int LongestSentence = 1000;

    public Guid Poll { get; private set; }
    public Guid Person { get; private set; }
    public byte[] Choices { get; private set; } = [];
    public DateTime At { get; private set; }
    [Display(Name = "评价")] public string Words { get; private set; } = "";

    [NotMapped] public string PollLabel { get; private set; } = "";
    [NotMapped] public override string Label => $"{PollLabel}的评价";

    /// <summary>None: the colleagues of whoever answers have nothing to do with what was answered.</summary>
    [NotMapped] protected override Guid? LedgerUnit => null;
}
