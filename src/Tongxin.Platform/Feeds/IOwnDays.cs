namespace Tongxin.Platform.Feeds;

/// <summary>A module that knows days of a person's own work beside what waits in the inbox.</summary>
public interface IOwnDays
{
    /// <summary>What is still to come between two days, both included. At most two hundred, the earliest first.</summary>
    Task<IReadOnlyList<DueDay>> Of(Guid person, DateOnly from, DateOnly until, CancellationToken ct);
}
