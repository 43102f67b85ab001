using Tongxin.Platform.Time;

namespace Tongxin.Platform.Drafts;

/// <summary>A module whose records write lines of the monthly statement (两总结两安排).</summary>
public interface IDraftSource
{
    /// <summary>Lines for a unit: what was done in the month, and what is arranged for the next.</summary>
    /// <param name="units">The unit and everything below it.</param>
    /// <param name="gathered">True where the unit gathers its units below: alike records become one line with a number.</param>
    Task<IReadOnlyList<DraftLine>> Draft(IReadOnlyCollection<Guid> units, bool gathered, Month month, CancellationToken ct);
}

/// <summary>A line of the draft, linked to the records that make it.</summary>
/// <param name="Key">Stays the same while the line speaks of the same thing, so that people's edits keep to it.</param>
/// <param name="Order">Lines stand in this order within their box.</param>
/// <param name="Records">How many records stand behind the line, in words: 1 次活动.</param>
/// <param name="Address">The list of exactly those records.</param>
public sealed record DraftLine(string Key, Box Box, int Order, string Text, string Records, string Address, bool IsLate = false);

/// <summary>The four boxes of the month's page.</summary>
public enum Box
{
    /// <summary>党建 · 上月做了.</summary>
    PartyDone,

    /// <summary>业务 · 上月做了.</summary>
    BusinessDone,

    /// <summary>党建 · 本月安排.</summary>
    PartyNext,

    /// <summary>业务 · 本月安排.</summary>
    BusinessNext,
}

/// <summary>The two streams in which everything is planned and accounted for (三同).</summary>
public enum WorkStream
{
    /// <summary>党建.</summary>
    Party,

    /// <summary>业务.</summary>
    Business,
}
