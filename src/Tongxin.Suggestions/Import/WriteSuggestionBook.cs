using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Notices;

namespace Tongxin.Suggestions.Import;

/// <summary>Takes in every accepted row of a table of suggestions, in one transaction: all of them or none.</summary>
public sealed class WriteSuggestionBook(OfficeDb db, CaseRules rules, Notices notices) : IUseCase
{
    const int Chunk = 500;

    /// <param name="first">Done first, in the same transaction: takes the uploaded file out of the waiting ones.</param>
    /// <param name="progress">Told how many rows are written.</param>
    /// <exception cref="RefusedException">Something changed since the rows were judged; nothing is written.</exception>
    public Task Run(JudgedSuggestions judged, Func<Task>? first, IProgress<int>? progress, CancellationToken ct) => AllOrNone.Write(db, SuggestionBook.Kind, first, async () =>
    {
        var written = 0;
        foreach (var some in judged.Rows.Where(row => row.Writes).Chunk(Chunk))
        {
            var made = some.Select(row => (Row: row, Suggestion: Make(row))).ToList();
            // Authors are told of what is to be handled yet; what is long answered they know.
            await notices.Tell(made.Where(one => !one.Row.IsAnswered).SelectMany(one => one.Suggestion.Authors.Select(author => new Telling(
                author, $"已代为录入：{one.Suggestion.Title}", "因为您领衔或联名", $"/suggestions/{one.Suggestion.Id}"))), ct);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            progress?.Report(written += some.Length);
        }
    }, ct);

    Suggestion Make(PaperRow row)
    {
        // An answer without a day, or of a unit that is not on record, is kept in words.
        var unit = row is { AnsweredOn: not null, Answer.Length: > 0 } ? row.UnitId : null;
        var suggestion = new Suggestion(new(SuggestionKind.Suggestion, row.Title, row.Text, "", "", "", false), row.By,
            new(row.Number, row.SubjectId, row.Unit, row.IsAnswered ? new(row.AnsweredOn, row.Answer, unit is not null) : null), rules, row.On);
        db.Add(suggestion);
        if (unit is { } answered)
            db.Add(new Handling(suggestion, answered, row.Answer, rules, row.AnsweredOn!.Value));
        return suggestion;
    }
}
