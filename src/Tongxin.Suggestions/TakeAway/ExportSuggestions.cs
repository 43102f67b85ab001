using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
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

    /// <summary>All of one moment, in the list's own order.</summary>
    public async IAsyncEnumerable<SuggestionLine> All(SuggestionList.Question question, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var moment = await OneMoment.Of(db, ct);
        var (tree, tagged) = (await units.Tree(ct), await Subjects(ct));
        for (var rest = question with { After = null }; ;)
        {
            var papers = await list.From(rest, Batch).Select(s => new PaperRow(
                s.Id, s.Kind, s.Year, s.Number, s.Title, s.InSession, s.Subject, s.Place, s.IsKey, s.IsClosed, s.Lead, s.Signature, s.UnitNamed,
                s.State, s.Phase, s.Round, s.ProposedOn, s.SubmittedOn, s.AnsweredOn, s.Due, s.DueOrder, s.MergedInto, s.ResultClass, s.StepLines)).ToListAsync(ct);
            var batch = await SuggestionBatch.Read(db, access, papers, tree, tagged, ct);
            foreach (var paper in papers)
                yield return new(paper, batch);
            if (papers.Count < Batch)
                yield break;
            rest = question with { After = Place.Of(question.IsByClock ? papers[^1].DueOrder : papers[^1].ProposedOn, papers[^1].Id) };
        }
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
