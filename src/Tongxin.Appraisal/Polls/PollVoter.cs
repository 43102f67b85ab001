using Tongxin.Platform.Data;

namespace Tongxin.Appraisal.Polls;

/// <summary>Somebody on the roll of a poll (投票人). Every row of a secret poll holds a ballot of the same length from the first moment on, so that it does not show whether its voter has voted.</summary>
[Unrecorded("The roll is fixed by the fact that made the poll; a fact of a vote would tell when somebody voted.")]
public sealed class PollVoter
{
    /// <summary>Given out when the roll is made, so that its order tells nothing of votes.</summary>
    public Guid Id { get; init; } = Identifiers.Next();

    public required Guid Poll { get; init; }
    public required Guid Person { get; init; }

    /// <summary>The unit with which the voter is shown, by which votes are grouped.</summary>
    public required Guid? Unit { get; init; }

    /// <summary>Places in the form of those whom the voter judges, with commas between.</summary>
    public required string Whom { get; init; }

    /// <summary>Sealed while a secret poll runs and null after its count; of a named poll empty once the answer is there, null before.</summary>
    public byte[]? Ballot { get; set; }

    public IReadOnlyList<int> Places => [.. Whom.Split(',').Select(int.Parse)];
}
