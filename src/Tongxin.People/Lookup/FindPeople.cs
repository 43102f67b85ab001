using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Search;
using Tongxin.Platform.Time;

namespace Tongxin.People.Lookup;

/// <summary>Ten people whose name or code holds what was typed, those in office first: for fields that complete names.</summary>
public sealed class FindPeople(OfficeDb db, Units units, OfficeClock clock) : IUseCase
{
    /// <summary>Looked at before the ten best are chosen; whoever types one common character types the next.</summary>
    const int Considered = 300;

    public async Task<IReadOnlyList<Found>> Show(string? question, CancellationToken ct)
    {
        var (text, today) = (Typed.Line(question), clock.Today);
        if (RecordsNamed.Find(db, "人员", text) is not { } matching)
            return [];
        var ids = await matching.Take(Considered).ToListAsync(ct);
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.Code,
                p.SortKey,
                InOffice = db.Set<Post>().Any(post => post.Person == p.Id && post.From <= today && (post.To == null || post.To >= today)),
            })
            .ToListAsync(ct);
        var best = people
            .OrderByDescending(p => p.InOffice)
            .ThenByDescending(p => p.Name.StartsWith(text, StringComparison.Ordinal))
            .ThenBy(p => p.SortKey, StringComparer.Ordinal).ThenBy(p => p.Id)
            .Take(Found.Most).ToList();
        var chosen = best.Select(p => p.Id).ToList();
        var posts = (await db.Set<Post>().AsNoTracking().Where(p => chosen.Contains(p.Person))
            .OrderBy(p => p.Rank).ThenBy(p => p.Id)
            .Select(p => new { p.Person, p.Unit, p.Title, Now = p.From <= today && (p.To == null || p.To >= today) })
            .ToListAsync(ct)).ToLookup(p => p.Person);
        var tree = await units.Tree(ct);
        return [.. best.Select(p => new Found(p.Id, p.Name, p.InOffice
            ? string.Join("；", posts[p.Id].Where(post => post.Now).Take(2).Select(post => $"{tree.ShortOf(post.Unit)}{post.Title}"))
            : posts[p.Id].Any() ? "已不在任" : p.Code))];
    }
}

/// <summary>One line under a field that completes names.</summary>
public sealed record Found(Guid Id, string Name, string Detail)
{
    public const int Most = 10;
}
