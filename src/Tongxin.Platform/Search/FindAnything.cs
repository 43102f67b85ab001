using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files.Text;
using Tongxin.Platform.Modules;

namespace Tongxin.Platform.Search;

/// <summary>One box over everything (查找): whatever the person may see, grouped by kind; a number leads straight to what it calls.</summary>
public sealed class FindAnything(OfficeDb db, OfficeDatabase database, Rights rights, ModuleList modules, IEnumerable<IFilesFound> files, IEnumerable<INumbered> numbered) : IUseCase
{
    /// <summary>Shown of each kind before "更多".</summary>
    public const int PerKind = 20;

    /// <summary>Longer questions are cut.</summary>
    public const int LongestQuestion = 100;

    public sealed record Hit(string Kind, string Title, string Detail, string Address);

    /// <param name="Straight">Where to go at once; there is nothing else to show then.</param>
    public sealed record Answer(IReadOnlyList<Hit> Hits, string? Straight = null);

    public async Task<Answer> Show(string? question, CancellationToken ct)
    {
        var called = new List<Hit>();
        foreach (var module in numbered)
            if (await module.Find(Short(question), ct) is { } found)
            {
                if (found.Straight is not null)
                    return new([], found.Straight);
                called.AddRange(found.Hits);
            }
        var addresses = called.Select(hit => hit.Address).ToHashSet();
        return new([.. called, .. (await ByWords(question, ct)).Where(hit => !addresses.Contains(hit.Address))]);
    }

    async Task<IReadOnlyList<Hit>> ByWords(string? question, CancellationToken ct)
    {
        var words = Bigrams.ForQuestion(Short(question));
        if (words.Count == 0)
            return [];
        var matching = SearchDialect.Matching(db, database.Kind, words);
        var hits = new List<Hit>();
        foreach (var permission in modules.Permissions.Keys)
        {
            var scope = rights.For(permission);
            if (scope.IsEmpty)
                continue;
            var visible = matching.Where(e => e.Permission == permission);
            if (!scope.IsAll)
                visible = visible.Where(e => e.Unit != null && scope.Units.Contains(e.Unit.Value));
            hits.AddRange(await visible.OrderByDescending(e => e.Id).Take(PerKind * 3)
                .Select(e => new Hit(e.Kind, e.Title, e.Detail, e.Address)).ToListAsync(ct));
        }
        foreach (var hanging in files)
            hits.AddRange(await ByFiles(matching, hanging, ct));
        return hits;
    }

    // Whoever may take a file finds its record; the rights are the record's own, asked anew.
    static async Task<IEnumerable<Hit>> ByFiles(IQueryable<SearchEntry> matching, IFilesFound hanging, CancellationToken ct)
    {
        var found = await matching.Where(e => e.Kind == FileTexts.Kind).Join(hanging.Visible(), e => e.Subject, f => f.File, (e, f) => new { e.Id, Name = e.Title, f.Record, f.Title })
            .OrderByDescending(f => f.Id).Take(PerKind * 3).ToListAsync(ct);
        return found.Select(f => new Hit(hanging.Kind, f.Title, $"附件：{f.Name}", hanging.AddressOf(f.Record)));
    }

    /// <summary>The question as it is asked: without blanks around it, and not too long.</summary>
    public static string Short(string? question)
    {
        var text = question?.Trim() ?? "";
        return text.Cut(LongestQuestion);
    }
}
