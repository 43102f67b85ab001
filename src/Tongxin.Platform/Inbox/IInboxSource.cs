using Tongxin.Platform.Accounts;

namespace Tongxin.Platform.Inbox;

/// <summary>A module that knows what waits for a person.</summary>
public interface IInboxSource
{
    /// <summary>What waits for this person, or what the person waits for. At most a hundred, the most urgent first.</summary>
    Task<IReadOnlyList<InboxCard>> For(Standing standing, Rights rights, DateOnly today, CancellationToken ct);
}

/// <summary>One matter in the inbox (待办).</summary>
/// <param name="Due">The legal day until which it is to be done.</param>
/// <param name="IsMine">It is this person's move; false when the person waits for somebody.</param>
/// <param name="Whose">Whose move it is and what it is about, in one line.</param>
/// <param name="Action">The words on the one button.</param>
public sealed record InboxCard(string Title, DateOnly? Due, bool IsMine, string Whose, string Action, string Address, params IReadOnlyList<string> Tags)
{
    /// <summary>The record behind it, and its version; null where there is none. What has a day has one: calendars know the matter by it.</summary>
    public (Guid Id, int Version)? Record { get; init; }
}
