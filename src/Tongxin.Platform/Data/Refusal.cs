namespace Tongxin.Platform.Data;

/// <summary>A rule's "no": shown beside the button before the click, and insisted on by the act itself.</summary>
/// <param name="Code">Stable identifier for programs and tests, e.g. <c>task.already-done</c>.</param>
/// <param name="Message">What happened, what it means and what to do, in Chinese.</param>
public sealed record Refusal(string Code, string Message)
{
    /// <summary>Throws <see cref="RefusedException"/> when there is a refusal.</summary>
    public static void ThrowIf(Refusal? refusal)
    {
        if (refusal is not null)
            throw new RefusedException(refusal);
    }
}

/// <summary>An act was refused by a rule. Forms show it; the API answers 409.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>The person has no right to this record. Shown as a page of its own; the API answers 403.</summary>
public sealed class NotAllowedException(string message) : Exception(message);

/// <summary>There is no such record, or not for this person. The API answers 404.</summary>
public sealed class NotFoundException(string message) : Exception(message);

/// <summary>Somebody else changed the record while this person was editing it (409). Carries what they changed.</summary>
/// <param name="version">The version now stored.</param>
/// <param name="changes">Who changed what since, from the ledger.</param>
public sealed class StaleRecordException(int version, IReadOnlyList<TheirChange> changes)
    : Exception("这条记录刚被别人改过。")
{
    public int CurrentVersion { get; } = version;
    public IReadOnlyList<TheirChange> Changes { get; } = changes;
}

/// <summary>One field that somebody else changed meanwhile.</summary>
public sealed record TheirChange(string Who, DateTime At, string Field, string? Before, string? After);
