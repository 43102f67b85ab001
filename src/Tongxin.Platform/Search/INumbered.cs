namespace Tongxin.Platform.Search;

/// <summary>A module whose records people call by a number, such as 12号: the search box goes straight there.</summary>
public interface INumbered
{
    /// <summary>What this person may open of what the question calls; null where it calls nothing of the module.</summary>
    Task<Called?> Find(string question, CancellationToken ct);
}

/// <param name="Hits">Whatever may be meant, the latest first.</param>
/// <param name="Straight">The address of the one that is meant; null where it is to be chosen.</param>
public sealed record Called(IReadOnlyList<FindAnything.Hit> Hits, string? Straight);
