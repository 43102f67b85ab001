using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Similar;

namespace Tongxin.Suggestions.Similar;

/// <summary>Suggestions on the same matter, live or long answered, so that nobody writes what was written and the office sees what belongs together (相似件).</summary>
public sealed class FindSimilar(OfficeDb db, SuggestionAccess access, SimilarTexts texts) : IUseCase
{
    public const int Most = 50;

    /// <summary>What is held against the others.</summary>
    public sealed record Input
    {
        public string? Title { get; init; }
        public string? Text { get; init; }
        public string? Place { get; init; }
        public Guid? Subject { get; init; }

        [Range(1, Most, ErrorMessage = "top 应在 1 至 50 之间。")]
        public int Top { get; init; } = 10;
    }

    /// <param name="Score">0 for nothing in common, 1 for the same text.</param>
    public sealed record Row(Suggestion Suggestion, double Score);

    /// <summary>Those that the person may open, the most like first.</summary>
    /// <param name="not">The one for which they are sought.</param>
    public async Task<IReadOnlyList<Row>> Run(Input input, Guid? not, CancellationToken ct)
    {
        var seen = access.Visible(db.Set<Suggestion>()).Where(s => s.Id != not).Select(s => s.Id);
        var question = PaperText.Of(input.Title ?? "", input.Text ?? "", input.Place ?? "", input.Subject);
        var hits = await texts.Find(question, input.Top, ct, seen);
        var ids = hits.Select(hit => hit.Record).ToList();
        var found = await db.Set<Suggestion>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        // One that was taken away between the two questions is not shown.
        return [.. hits.Where(hit => found.ContainsKey(hit.Record)).Select(hit => new Row(found[hit.Record], Math.Round(hit.Score, 4)))];
    }

    /// <summary>Those like a suggestion.</summary>
    public Task<IReadOnlyList<Row>> To(Suggestion suggestion, int top, CancellationToken ct) =>
        Run(new() { Title = suggestion.Title, Text = suggestion.Text, Place = suggestion.Place, Subject = suggestion.Subject, Top = top }, suggestion.Id, ct);
}
