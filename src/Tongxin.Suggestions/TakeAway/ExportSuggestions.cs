using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;
using Tongxin.Suggestions.List;

namespace Tongxin.Suggestions.TakeAway;

/// <summary>The list of suggestions as a complete file: what is seen, all pages of it, a row for each with its people, units, classes, promises and the day of every step. Read some thousand at a time, however many there are.</summary>
public sealed class ExportSuggestions(OfficeDb db, SuggestionList list, SuggestionAccess access, Units units, Subjects subjects, CaseRules rules) : IUseCase
{
    const int Batch = 2_000;

    public Sheet<SuggestionLine> Sheet => new("代表建议", SuggestionColumns.All(rules));

    /// <summary>All of one moment, in the list's own order. While a batch is written the next one is read, and no more than that.</summary>
    public async IAsyncEnumerable<SuggestionLine> All(SuggestionList.Question question, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var moment = await OneMoment.Of(db, ct);
        var (tree, tagged) = (await units.Tree(ct), await Subjects(ct));
        var next = Read(question with { After = null });
        try
        {
            for (; ; )
            {
                var (papers, batch) = await next;
                var isLast = papers.Count < Batch;
                if (!isLast)
                    next = Read(question with { After = Place.Of(question.IsByClock ? papers[^1].DueOrder : papers[^1].ProposedOn, papers[^1].Id) });
                foreach (var paper in papers)
                    yield return new(paper, batch);
                if (isLast)
                    yield break;
            }
        }
        finally
        {
            // Whoever stops in the middle leaves no question running on the connection.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // SQLite answers at once instead of later, so that only a thread of its own reads ahead.
        Task<(IReadOnlyList<PaperRow> Papers, SuggestionBatch Batch)> Read(SuggestionList.Question rest) => Task.Run<(IReadOnlyList<PaperRow>, SuggestionBatch)>(async () =>
        {
            var papers = await list.From(rest, Batch).Select(s => new PaperRow(
                s.Id, s.Kind, s.Year, s.Number, s.Title, s.InSession, s.Subject, s.Place, s.IsKey, s.IsClosed, s.Lead, s.Signature, s.UnitNamed,
                s.State, s.Phase, s.Round, s.ProposedOn, s.SubmittedOn, s.AnsweredOn, s.Due, s.DueOrder, s.MergedInto, s.ResultClass, s.StepLines)).ToListAsync(ct);
            return (papers, await SuggestionBatch.Read(db, access, papers, tree, tagged, ct));
        }, ct);
    }

    // Each class with those it stands below.
    async Task<IReadOnlyDictionary<Guid, string>> Subjects(CancellationToken ct)
    {
        var words = new Dictionary<Guid, string>();
        foreach (var subject in await subjects.All(ct))
            words[subject.Id] = subject.Parent is { } parent ? $"{words[parent]}/{subject.Name}" : subject.Name;
        return words;
    }
}
