using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Publish;

/// <summary>What everybody may read without signing in (代表建议公开): nothing but what was reviewed and published, as it was published.</summary>
public sealed class PublicList(OfficeDb db, Units units, Kept<PublicList.Choices> choices) : IUseCase
{
    public const int PageSize = 20;

    const int MostWords = 5;

    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        public int? Year { get; init; }
        public string? Subject { get; init; }
        public string? Unit { get; init; }

        /// <summary>Words that all stand in the title.</summary>
        public string? Q { get; init; }
        public string? After { get; init; }
    }

    public sealed record Row(Guid Id, int Year, SuggestionKind Kind, string Number, string Title, string Authors, string Units, DateOnly PublishedOn);

    /// <summary>What can be asked for: only what something published has.</summary>
    public sealed record Choices(IReadOnlyList<int> Years, IReadOnlyList<string> Subjects, IReadOnlyList<string> Units);

    public sealed record View(Paged<Row> Page, Choices Choices, string Office);

    public async Task<View> Show(Question question, CancellationToken ct)
    {
        var asked = Ask(question);
        var rows = await After(asked, question.After).OrderByDescending(p => p.PublishedOn).ThenByDescending(p => p.Id).Take(PageSize + 1)
            .Select(p => new Row(p.Id, p.Year, p.Kind, p.Number, p.Title, p.Authors, p.Units, p.PublishedOn!.Value)).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(rows[PageSize - 1].PublishedOn, rows[PageSize - 1].Id) : null;
        return new(new(next is null ? rows : rows[..PageSize], next, await Total.Of(asked, false, ct)), await choices.Get(() => Values(ct)), await Office(ct));
    }

    /// <summary>One item as it was published.</summary>
    /// <exception cref="NotFoundException">It is not public, or not any more.</exception>
    public async Task<(Publication Item, string Office)> Find(Guid id, CancellationToken ct) =>
        (await Public().SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new NotFoundException("没有公开这件建议，或者已经撤回公开。"), await Office(ct));

    /// <summary>The files that were published with it.</summary>
    public Task<IReadOnlyList<FileLine>> Files(Guid id, CancellationToken ct) => FilesOf.Record(db, id, ct);

    /// <exception cref="NotFoundException">It is not public, or not any more.</exception>
    public async Task<StoredFile> File(Guid id, Guid file, CancellationToken ct)
    {
        await Find(id, ct);
        return await FilesOf.One(db, id, file, ct);
    }

    // What was closed to named persons after it was published is public no more, whatever its own record says.
    IQueryable<Publication> Public() => db.Set<Publication>().AsNoTracking()
        .Where(p => p.State == PublicationState.Published && !db.Set<Suggestion>().Any(s => s.Id == p.Suggestion && s.IsClosed));

    IQueryable<Publication> Ask(Question question)
    {
        var all = Public();
        if (question.Year is { } year)
            all = all.Where(p => p.Year == year);
        if (!string.IsNullOrEmpty(question.Subject))
            all = all.Where(p => p.Subject == question.Subject);
        if (!string.IsNullOrEmpty(question.Unit) && $"\n{question.Unit}\n" is var unit)
            all = all.Where(p => p.Units.Contains(unit));
        foreach (var word in (question.Q ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
            all = all.Where(p => p.Title.Contains(word));
        return all;
    }

    static IQueryable<Publication> After(IQueryable<Publication> all, string? after) => Place.Read<DateOnly, Guid>(after) is var (day, id)
        ? all.Where(p => p.PublishedOn <= day && (p.PublishedOn < day || p.Id < id))
        : all;

    // Everything that is public is read for them, by whoever comes by: once a minute at most.
    async Task<Choices> Values(CancellationToken ct) => new(
        await Public().Select(p => p.Year).Distinct().OrderDescending().ToListAsync(ct),
        await Public().Where(p => p.Subject != "").Select(p => p.Subject).Distinct().Order().ToListAsync(ct),
        [.. (await Public().Select(p => p.Units).Distinct().ToListAsync(ct)).SelectMany(names => names.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal)]);

    async Task<string> Office(CancellationToken ct) => (await units.Tree(ct)).Roots.FirstOrDefault(root => root.Kind == UnitKind.StandingCommittee)?.Name ?? "人大常委会";
}
