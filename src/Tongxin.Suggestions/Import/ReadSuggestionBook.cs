using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions.Import;

/// <summary>Reads a table of suggestions and judges every row beside what is there; writes nothing.</summary>
public sealed class ReadSuggestionBook(OfficeDb db, Units units, Subjects subjects, OfficeClock clock) : IUseCase
{
    const int Chunk = 2_000;

    /// <exception cref="UnreadableBookException">The file is no such table.</exception>
    public async Task<JudgedSuggestions> Run(byte[] file, BookLimits limits, CancellationToken ct)
    {
        var book = TableBook.ReadAlone(file, SuggestionBook.Papers, limits);
        var rows = book.Rows(SuggestionBook.Papers).Select(row => new PaperRow(row, clock.Today)).ToList();
        var record = await OnRecord.Load(db, await units.Tree(ct), await subjects.All(ct), rows.SelectMany(row => row.SignerNames.Append(row.LeadName)), ct);
        RowDraft.Once(rows.Where(row => !row.IsRefused), row => row.Key, "编号（没有编号的看标题和正文）");
        foreach (var row in rows.Where(row => !row.IsRefused))
            row.Find(record);
        foreach (var some in rows.Where(row => row is { IsRefused: false, Number.Length: > 0 }).Chunk(Chunk))
            await FindNumbered(some, ct);
        foreach (var some in rows.Where(row => row is { IsRefused: false, Number.Length: 0 }).Chunk(Chunk))
            await FindUnnumbered(some, ct);
        return new(book.Notes, rows);
    }

    async Task FindNumbered(IReadOnlyList<PaperRow> rows, CancellationToken ct)
    {
        var (years, numbers) = (rows.Select(row => row.On.Year).Distinct().ToList(), rows.Select(row => row.Number).ToList());
        var there = await db.Set<Suggestion>().Where(s => s.Kind == SuggestionKind.Suggestion && years.Contains(s.Year) && EF.Parameter(numbers).Contains(s.Number))
            .Select(s => new { s.Id, s.Year, s.Number, s.Title }).ToListAsync(ct);
        var known = there.ToDictionary(s => (s.Year, s.Number));
        foreach (var row in rows)
        {
            if (!known.TryGetValue((row.On.Year, row.Number), out var kept))
                continue;
            row.Kept = kept.Id;
            if (kept.Title != row.Title)
                row.Refuse($"{row.On.Year}年 {row.Number}号已经是“{kept.Title}”，编号不能重复");
        }
    }

    async Task FindUnnumbered(IReadOnlyList<PaperRow> rows, CancellationToken ct)
    {
        var titles = rows.Select(row => row.Title).Distinct().ToList();
        var there = await db.Set<Suggestion>().Where(s => EF.Parameter(titles).Contains(s.Title)).Select(s => new { s.Id, s.Title, s.Text, s.ProposedOn }).ToListAsync(ct);
        var known = there.ToLookup(s => (s.Title, s.Text));
        foreach (var row in rows)
            row.Kept = known[(row.Title, row.Text)].Where(kept => !row.HasDay || kept.ProposedOn == row.On).Select(kept => (Guid?)kept.Id).FirstOrDefault();
    }
}

/// <summary>A table of suggestions after it was judged.</summary>
public sealed class JudgedSuggestions : JudgedBook
{
    internal JudgedSuggestions(IReadOnlyList<string> notes, IReadOnlyList<PaperRow> rows) : base(notes, rows) => Rows = rows;

    internal IReadOnlyList<PaperRow> Rows { get; }
}
