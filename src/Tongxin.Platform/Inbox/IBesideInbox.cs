using Tongxin.Platform.Accounts;

namespace Tongxin.Platform.Inbox;

/// <summary>A module that knows something worth seeing beside the inbox: the next meeting, what others did meanwhile.</summary>
public interface IBesideInbox
{
    /// <summary>The card for this person; null where the module has none.</summary>
    Task<BesideCard?> For(Standing standing, Rights rights, DateOnly today, CancellationToken ct);
}

/// <summary>A card beside the inbox.</summary>
/// <param name="Said">How it stands, in one or two sentences.</param>
/// <param name="Lines">At most eight.</param>
/// <param name="More">The words of the link to all of it.</param>
public sealed record BesideCard(string Name, string Said, IReadOnlyList<BesideLine> Lines, string More, string MoreAddress);

/// <param name="Detail">Who and when, or how it stands.</param>
/// <param name="Word">The same as a Word file.</param>
public sealed record BesideLine(string Text, string Address, string Detail, string? Word = null);
