using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Feeds;

/// <summary>A list that a reader can follow: the same question as its page, without pages.</summary>
public interface IListFeed
{
    /// <summary>At most so many entries, the first of the list in its own order.</summary>
    public const int Most = 50;

    /// <summary>Address of the list's page, e.g. /tasks.</summary>
    string Page { get; }

    /// <summary>What people call the list.</summary>
    string Name { get; }

    /// <summary>The permission that opens the page.</summary>
    string Permission { get; }

    /// <summary>Whether an address, with or without filters, is this list's.</summary>
    bool IsAt(string? address) => address == Page || address?.StartsWith(Page + "?", StringComparison.Ordinal) == true;

    /// <param name="address">Of the list, with its filters.</param>
    /// <param name="question">The filters in it.</param>
    /// <exception cref="WrongInputException">The question cannot be read.</exception>
    Task<IReadOnlyList<Entry>> Read(string address, IQueryCollection question, CancellationToken ct);

    /// <summary>One row of the list.</summary>
    /// <param name="Record">The record that it speaks of.</param>
    /// <param name="Address">Where it is shown; no other entry has it.</param>
    /// <param name="Text">What the row says beside its title.</param>
    public sealed record Entry(Guid Record, string Title, string Address, DateTime Updated, string Text, string? Author = null);

    /// <summary>When something was last done to each of a list's records.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DateTime>> LastActs(OfficeDb db, IReadOnlyList<Guid> records, CancellationToken ct) =>
        await db.Facts.Where(f => records.Contains(f.Subject)).GroupBy(f => f.Subject).Select(g => new { g.Key, At = g.Max(f => f.At) })
            .ToDictionaryAsync(act => act.Key, act => DateTime.SpecifyKind(act.At, DateTimeKind.Utc), ct);
}
