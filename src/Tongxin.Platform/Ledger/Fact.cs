using Tongxin.Platform.Data;

namespace Tongxin.Platform.Ledger;

/// <summary>One act of one person (事实): who, in which post, when, on what, what changed, and a sentence. Never altered; a
/// correction is a new fact that names the wrong one. Ledgers (工作台账) are views of these.</summary>
[Unrecorded("The fact is the record of the act.")]
public sealed class Fact
{
    /// <summary>Position in the ledger, given by the database.</summary>
    public long Seq { get; private init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The legal day of what happened; earlier than the day of <see cref="At"/> for a late entry.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was done, e.g. <c>task.done</c>; the part before the dot names the kind of subject.</summary>
    public required string Kind { get; init; }

    /// <summary>The record it was done to.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The subject's version after the act.</summary>
    public required int SubjectVersion { get; init; }

    /// <summary>The unit in whose ledger the fact stands; null for the office as a whole.</summary>
    public Guid? Unit { get; init; }

    /// <summary>The person who acted, or the account of an administrator who is no member of the office; null when the calendar or the command line did.</summary>
    public Guid? Actor { get; init; }

    /// <summary>The post in which the person acted.</summary>
    public Guid? Post { get; init; }

    /// <summary>The act in Chinese.</summary>
    public required string Sentence { get; init; }

    /// <summary>Fields with their values before and after, as JSON; null where nothing was altered.</summary>
    public string? Changes { get; init; }

    /// <summary>The fact that this one puts right.</summary>
    public long? Corrects { get; init; }
}
